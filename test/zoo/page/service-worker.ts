import { carryOut } from './context-message';
import type { FetchOrder } from './context-message';

/** What of a service worker's events is used here; the page's own types do not know them. */
type LongEvent = { waitUntil: (work: Promise<void>) => void };
type FetchEvent = Event & {
  readonly request: Request;
  respondWith: (answer: Response | Promise<Response>) => void;
};

addEventListener('message', (message: MessageEvent<FetchOrder>) => {
  (message as unknown as LongEvent).waitUntil(carryOut(message));
});

// Requests of the controlled frame for a case; the path says what becomes of them.
addEventListener('fetch', (event) => {
  const { request, respondWith } = event as FetchEvent;
  const { pathname, searchParams } = new URL(request.url);
  if (!searchParams.has('case') || pathname === '/left-alone') return;
  const answer = pathname === '/made-up' ? new Response('okapi\n') : fetch(request);
  respondWith.call(event, answer);
});

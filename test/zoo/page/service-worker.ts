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

/** By path of the request: what the worker does with a request of its frame for a case. All others it passes on. */
const ANSWERS: Readonly<Record<string, (request: Request) => Response | Promise<Response>>> = {
  '/made-up': () => new Response('okapi\n'),
  '/worker-error': () => Response.error(),
  '/worker-rejects': () => Promise.reject(new Error('The worker gives up.')),
  '/worker-opaque': ({ url }) => fetch(url, { mode: 'no-cors' }),
  '/worker-drops': (request) => fetch(request).then(() => Response.error()),
  '/worker-cache': fromCache,
};

/** The response that the cache has for the URL; asks the server where it has none. */
async function fromCache(request: Request): Promise<Response> {
  const cache = await caches.open('zoo');
  const cached = await cache.match(request.url);
  if (cached !== undefined) return cached;
  const response = await fetch(request);
  await cache.put(request.url, response.clone());
  return response;
}

addEventListener('fetch', (event) => {
  const { request, respondWith } = event as FetchEvent;
  const { pathname, searchParams } = new URL(request.url);
  if (!searchParams.has('case') || pathname === '/left-alone') return;
  if (pathname === '/worker-throws') throw new Error('The worker throws.');
  if (pathname === '/worker-prevents') {
    event.preventDefault();
    return;
  }
  respondWith.call(event, (ANSWERS[pathname] ?? fetch)(request));
});

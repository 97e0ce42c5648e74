import { carryOut } from './context-message';
import type { FetchOrder } from './context-message';
import { WORKER_PATHS } from '../worker-paths';

/** What of a service worker's events is used here; the page's own types do not know them. */
type LongEvent = { waitUntil: (work: Promise<void>) => void };
type FetchEvent = Event & {
  readonly request: Request;
  respondWith: (received: Response | Promise<Response>) => void;
};

addEventListener('message', (message: MessageEvent<FetchOrder>) => {
  (message as unknown as LongEvent).waitUntil(carryOut(message));
});

/** By path of the request: what the worker does with a request of its frame for a case. All others it passes on. */
const RESPONSES: Readonly<Record<string, (request: Request) => Response | Promise<Response>>> = {
  [WORKER_PATHS.makesUp]: () => new Response('okapi\n'),
  [WORKER_PATHS.error]: () => Response.error(),
  [WORKER_PATHS.rejects]: () => Promise.reject(new Error('The worker gives up.')),
  [WORKER_PATHS.opaque]: ({ url }) => fetch(url, { mode: 'no-cors' }),
  [WORKER_PATHS.drops]: (request) => fetch(request).then(() => Response.error()),
  [WORKER_PATHS.cache]: fromCache,
};

/** The response that the cache has for the URL; fetches it from the server where it has none. */
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
  if (!searchParams.has('case') || pathname === WORKER_PATHS.leavesAlone) return;
  if (pathname === WORKER_PATHS.throws) throw new Error('The worker throws.');
  if (pathname === WORKER_PATHS.prevents) {
    event.preventDefault();
    return;
  }
  respondWith.call(event, (RESPONSES[pathname] ?? fetch)(request));
});

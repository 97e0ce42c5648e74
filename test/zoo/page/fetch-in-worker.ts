import type { FetchRequest, Outcome } from '../zoo-case';
import { orderFetch } from './context-message';

/** Requests of the frames under this path go through the service worker. */
export const CONTROLLED_PATH = '/controlled/';

/** The worker that fetched last. */
let last: Worker | null = null;

/** Lets a new dedicated worker fetch, one whose script is a data: URL if `isOpaque`. */
export async function fetchInWorker(url: string, request: FetchRequest, isOpaque = false): Promise<Outcome> {
  const script = new URL('/worker.js', location.href).href;
  const data = `data:text/javascript,importScripts(${encodeURIComponent(JSON.stringify(script))})`;
  const worker = new Worker(isOpaque ? data : script);
  try {
    return await orderFetch((order, port) => worker.postMessage(order, [port]), { url, request });
  } finally {
    // Its script may have got a response whose body is still on its way, and would be broken off with it.
    last?.terminate();
    last = worker;
  }
}

/** Lets the shared worker fetch. */
export async function fetchInSharedWorker(url: string, request: FetchRequest): Promise<Outcome> {
  const { port: line } = new SharedWorker('/shared-worker.js');
  try {
    return await orderFetch((order, port) => line.postMessage(order, [port]), { url, request });
  } finally {
    line.close();
  }
}

/** Lets the service worker fetch on its own account. */
export async function fetchInServiceWorker(url: string, request: FetchRequest): Promise<Outcome> {
  const worker = await activeServiceWorker();
  return orderFetch((order, port) => worker.postMessage(order, [port]), { url, request });
}

/** The service worker of the controlled frames, once it is active. */
export async function activeServiceWorker(): Promise<ServiceWorker> {
  const registration = await navigator.serviceWorker.register('/service-worker.js', {
    scope: CONTROLLED_PATH,
  });
  const worker = registration.active ?? registration.waiting ?? registration.installing;
  if (worker === null) throw new Error('The service worker was not registered.');
  await new Promise<void>((resolve) => {
    const look = (): void => {
      if (worker.state === 'activated') resolve();
    };
    worker.addEventListener('statechange', look);
    look();
  });
  return worker;
}

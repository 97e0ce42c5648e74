import type { FetchRequest, Outcome, ZooOrigins, ZooRequest } from '../zoo-case';
import { orderFetch } from './context-message';
import { loadElement } from './load-element';
import { sendFetch } from './send-fetch';
import { sendXhr } from './send-xhr';

const FRAME_LINGERS_MS = 1_000;

/** Sends the request of a case in the way and in the context that it asks for. */
export function sendRequest(url: string, request: ZooRequest, origins: ZooOrigins): Promise<Outcome> {
  if (request.kind === 'xhr') return sendXhr(url, request);
  if (request.kind !== 'fetch') return loadElement(url, request);
  switch (request.context) {
    case 'worker':
      return fetchInWorker(url, request);
    case 'cross-origin-frame':
      return fetchInFrame(url, request, { src: `${origins.sameSite}/frame` });
    case 'sandboxed-frame':
      return fetchInFrame(url, request, { src: '/frame', sandbox: 'allow-scripts' });
    case 'embedder-policy-frame':
      return fetchInFrame(url, request, { src: '/frame-with-embedder-policy' });
    case 'content-policy-frame':
      return fetchInFrame(url, request, { src: '/frame-with-content-policy' });
    case 'secure-frame':
      return fetchInFrame(url, request, { src: `${origins.secure}/frame` });
    default:
      return sendFetch(url, request);
  }
}

async function fetchInWorker(url: string, request: FetchRequest): Promise<Outcome> {
  const worker = new Worker('/worker.js');
  try {
    return await orderFetch((order, port) => worker.postMessage(order, [port]), { url, request });
  } finally {
    worker.terminate();
  }
}

async function fetchInFrame(
  url: string,
  request: FetchRequest,
  { src, sandbox }: { src: string; sandbox?: string },
): Promise<Outcome> {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  if (sandbox !== undefined) frame.setAttribute('sandbox', sandbox);
  frame.src = src;
  await new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
    document.body.append(frame);
  });
  try {
    return await orderFetch((order, port) => frame.contentWindow?.postMessage(order, '*', [port]), {
      url,
      request,
    });
  } finally {
    // The browser tells of a request a moment after the script knows, and not any more once its frame is gone.
    setTimeout(() => frame.remove(), FRAME_LINGERS_MS);
  }
}

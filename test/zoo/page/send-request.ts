import type { FetchContext, FetchRequest, Outcome, ZooOrigins, ZooRequest } from '../zoo-case';
import { fetchInFrame } from './fetch-in-frame';
import { fetchInServiceWorker, fetchInSharedWorker, fetchInWorker } from './fetch-in-worker';
import { loadElement } from './load-element';
import { openWebSocket } from './open-web-socket';
import { sendBeacon } from './send-beacon';
import { sendFetch } from './send-fetch';
import { sendXhr } from './send-xhr';

/** Sends the request of a case in the way and in the context that it asks for. */
export function sendRequest(url: string, request: ZooRequest, origins: ZooOrigins): Promise<Outcome> {
  switch (request.kind) {
    case 'fetch':
      return fetchInContext(url, request, origins);
    case 'xhr':
      return sendXhr(url, request);
    case 'beacon':
      return sendBeacon(url, request);
    case 'websocket':
      return openWebSocket(url);
    default:
      return loadElement(url, request);
  }
}

async function fetchInContext(url: string, request: FetchRequest, origins: ZooOrigins): Promise<Outcome> {
  const { context = 'page', primedFrom } = request;
  if (primedFrom !== undefined) await fetchIn(primedFrom, url, request, origins);
  return fetchIn(context, url, request, origins);
}

function fetchIn(
  context: FetchContext,
  url: string,
  request: FetchRequest,
  origins: ZooOrigins,
): Promise<Outcome> {
  switch (context) {
    case 'page':
      return sendFetch(url, request);
    case 'worker':
      return fetchInWorker(url, request);
    case 'data-worker':
      return fetchInWorker(url, request, true);
    case 'shared-worker':
      return fetchInSharedWorker(url, request);
    case 'service-worker':
      return fetchInServiceWorker(url, request);
    default:
      return fetchInFrame(url, request, context, origins);
  }
}

import { parseUrl } from '../fetch-standard/parse-url';
import type { RequestEvent } from './network-event';

/** Whether a request to the URL stays within the requesting origin; false when that is unknown or opaque. */
export function staysWithin(initiator: string | null, url: string): boolean {
  return initiator !== null && initiator !== 'null' && originOf(url) === initiator;
}

/** Serialised origin of a URL, a WebSocket's being that of the page it connects to; null when it is not a URL. */
function originOf(url: string): string | null {
  const asHttp = url.replace(/^ws(s?):/i, 'http$1:');
  return parseUrl(asHttp)?.origin ?? null;
}

/** All that a preflight shares with its actual request, as one text. A fragment is not part of a request. */
export function identityOf(
  event: Pick<RequestEvent, 'tabId' | 'frameId' | 'documentId' | 'initiator'>,
  url: string,
  urlCut: number,
): string {
  const fragment = url.indexOf('#');
  const target = fragment < 0 ? `${url} ${String(urlCut)}` : url.slice(0, fragment);
  return [event.tabId, event.frameId, event.documentId ?? '', event.initiator ?? '', target].join(' ');
}

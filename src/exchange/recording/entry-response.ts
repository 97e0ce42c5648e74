import type { HeaderList } from '../../fetch-standard/header-list';
import type { End, Exchange, Response } from '../exchange';
import { networkError } from '../network-error';
import type { DevToolsEntry } from '../network-event';
import { isMergeOf, isRewriteOf } from '../rewritten-headers';
import type { MessagePlace } from './message-index';

/** Whether the response that an entry tells of is the one that the message is known to have got, header by header. */
export function hasSameResponse(exchange: Exchange, place: MessagePlace, entry: DevToolsEntry): boolean {
  const response = responseAt(exchange, place);
  if (response === null) return entry.status === 0;
  return response.status === entry.status && isMergeOf(response.headers, entry.headers);
}

/** Whether the response that an entry tells of is what the message got before somebody rewrote it. */
export function hasResponseBeforeRewriting(
  exchange: Exchange,
  place: MessagePlace,
  entry: DevToolsEntry,
): boolean {
  const response = responseAt(exchange, place);
  return response?.status === entry.status && isRewriteOf(response.headers, entry.headers);
}

function responseAt({ hops }: Exchange, { hop, part }: MessagePlace): Response | null {
  const message = hops[hop];
  return (part === 'preflight' ? message?.preflight?.response : message?.response) ?? null;
}

/** The response once the entry is believed: itself, with repeats apart, or filled in. Null: the entry is not about it. */
export function responseBy(
  response: Response | null,
  mayFill: boolean,
  entry: DevToolsEntry,
): Response | null {
  if (response === null) {
    if (!mayFill || entry.status === 0) return null;
    return {
      status: entry.status,
      statusLine: '',
      headers: entry.headers,
      fromCache: false,
      repeatsMerged: false,
      rewritten: null,
      time: entry.time,
    };
  }
  if (response.status !== entry.status) return null;
  if (!response.repeatsMerged) return response;
  const asSent = { ...response, headers: entry.headers, repeatsMerged: false };
  if (isMergeOf(response.headers, entry.headers)) return asSent;
  // Firefox shows extensions what another one's declared rules made of a response, and DevTools what the server sent.
  if (!isRewriteOf(response.headers, entry.headers)) return response;
  return { ...asSent, rewritten: response.rewritten ?? response.headers };
}

/** Bytes of headers that are missing in a response once an entry is believed, above those that were missing before. */
export function cutBy(before: Response | null, after: Response, entry: DevToolsEntry): number {
  if (before === null || after.rewritten !== before.rewritten) return entry.headerBytesCut;
  // Repeats apart: of each line of a long value the beginning is kept, and not only of their joined text.
  return Math.min(0, valueBytes(before.headers) - valueBytes(after.headers));
}

const valueBytes = (headers: HeaderList): number => headers.reduce((sum, { value }) => sum + value.length, 0);

/** How the request ended by what the entry tells. */
export function endOf(exchange: Exchange, entry: DevToolsEntry): End {
  const time = Math.max(exchange.time, entry.time);
  if (entry.error === null) return { kind: 'completed', time, fromCache: false };
  return { kind: 'failed', time, error: networkError(exchange.browser, entry.error) };
}

import { lastHop, lastHopIndex } from '../hops';
import type { HeaderList } from '../../fetch-standard/header-list';
import type { End, Exchange, Hop, Preflight, Response } from '../exchange';
import { headerBytes, limitHeaders } from '../header-limit';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** The exchange with one hop changed; the same exchange when there is no such hop. */
export function withHop(exchange: Exchange, index: number, patch: Partial<Hop>): Exchange {
  const hop = exchange.hops[index];
  if (hop === undefined) return exchange;
  const hops: Writable<[Hop, ...Hop[]]> = [...exchange.hops];
  hops[index] = { ...hop, ...patch };
  return { ...exchange, hops };
}

/** The exchange with a hop added at the end. */
export function withNextHop(exchange: Exchange, hop: Hop): Exchange {
  return { ...exchange, hops: [...exchange.hops, hop] };
}

export function withPreflight(exchange: Exchange, index: number, patch: Partial<Preflight>): Exchange {
  const preflight = exchange.hops[index]?.preflight ?? null;
  return preflight === null ? exchange : withHop(exchange, index, { preflight: { ...preflight, ...patch } });
}

export function withEnd(exchange: Exchange, end: End): Exchange {
  return { ...exchange, end };
}

/** Whether what ended so, or has no end, may still be heard of. */
export const mayStillRun = (end: End | null): boolean => end === null || end.kind === 'interrupted';

/** The exchange of which nothing more is heard since the background was restarted; the same when it had ended. */
export function interrupted(exchange: Exchange): Exchange {
  if (exchange.end !== null) return exchange;
  const { preflight, time } = lastHop(exchange);
  const end: End = { kind: 'interrupted', time };
  const asEnded = withEnd(exchange, end);
  return preflight?.end === null ? withPreflight(asEnded, lastHopIndex(exchange), { end }) : asEnded;
}

/** The exchange of which something is heard again after all. */
export function resumed(exchange: Exchange): Exchange {
  if (exchange.end?.kind !== 'interrupted') return exchange;
  const running = { ...exchange, end: null };
  const isPreflightOpen = lastHop(exchange).preflight?.end?.kind === 'interrupted';
  return isPreflightOpen ? withPreflight(running, lastHopIndex(exchange), { end: null }) : running;
}

/** With so many bytes more that are missing, or fewer where some came after all. */
export function withHeaderBytesCut(exchange: Exchange, bytes: number): Exchange {
  if (bytes === 0) return exchange;
  const missing = Math.max(0, exchange.cut.headerBytes + bytes);
  return { ...exchange, cut: { ...exchange.cut, headerBytes: missing } };
}

export function withUrlCharactersCut(exchange: Exchange, characters: number): Exchange {
  if (characters === 0) return exchange;
  return { ...exchange, cut: { ...exchange.cut, urlCharacters: exchange.cut.urlCharacters + characters } };
}

/** Bytes of all headers that the exchange holds. */
export function keptHeaderBytes(exchange: Exchange): number {
  let bytes = 0;
  for (const { requestHeaders, response, preflight } of exchange.hops) {
    bytes += headerBytes(requestHeaders) + responseBytes(response);
    if (preflight !== null)
      bytes += headerBytes(preflight.requestHeaders) + responseBytes(preflight.response);
  }
  return bytes;
}

function responseBytes(response: Response | null): number {
  return response === null ? 0 : headerBytes(response.headers) + headerBytes(response.rewritten);
}

/** A header list cut to the room that an exchange has left once another list of its has been given up. */
export function fitHeaders(
  exchange: Exchange,
  headers: HeaderList,
  givenUp: HeaderList | null,
  limit: number,
): { readonly headers: HeaderList; readonly cutBytes: number } {
  return limitHeaders(headers, limit - keptHeaderBytes(exchange) + headerBytes(givenUp));
}

/** Whether two lists have the same fields in the same order. */
export function sameHeaders(a: HeaderList, b: HeaderList): boolean {
  return (
    a.length === b.length &&
    a.every((header, index) => header.name === b[index]?.name && header.value === b[index].value)
  );
}

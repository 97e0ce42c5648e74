import type { Exchange, Hop, HopResponse, Preflight, Response } from '../../exchange/exchange';

/** Which response of an exchange is meant. */
export type ResponsePlace = { readonly message: HopResponse; readonly hop: number };

/**
 * An exchange in which every response stands, so that the rules can be run to the end. Those that were not recorded, because
 * the request was never sent, are there as a server would give them that knows nothing of CORS: a status that is fine, no
 * header.
 */
export type WholeExchange = {
  readonly exchange: Exchange;
  /** Responses to preflights that only other engines than the observed one would send, by hop. */
  readonly otherPreflights: ReadonlyMap<number, Response>;
  /** The keys ({@link keyOf}) of recorded responses. */
  readonly seen: ReadonlySet<string>;
};

/** A text that two equal places share. */
export const keyOf = ({ message, hop }: ResponsePlace): string => `${message} ${String(hop)}`;

/** A response of a server that knows nothing of CORS. */
export const bareResponse = (status: 200 | 204): Response => ({
  status,
  statusLine: '',
  headers: [],
  fromCache: false,
  repeatsMerged: false,
  rewritten: null,
  time: 0,
});

/** The response at a place. One that no engine has reached yet is a bare one. */
export function responseAt({ exchange, otherPreflights }: WholeExchange, place: ResponsePlace): Response {
  const hop = exchange.hops[place.hop];
  if (place.message === 'response') return hop?.response ?? bareResponse(200);
  return hop?.preflight?.response ?? otherPreflights.get(place.hop) ?? bareResponse(204);
}

/** The same exchange with another response at a place. */
export function withResponse(whole: WholeExchange, place: ResponsePlace, response: Response): WholeExchange {
  const preflight = whole.exchange.hops[place.hop]?.preflight ?? null;
  if (place.message === 'response') return withHop(whole, place.hop, { response });
  if (preflight !== null) return withHop(whole, place.hop, { preflight: { ...preflight, response } });
  return { ...whole, otherPreflights: new Map([...whole.otherPreflights, [place.hop, response]]) };
}

function withHop(
  whole: WholeExchange,
  index: number,
  more: { readonly response: Response } | { readonly preflight: Preflight },
): WholeExchange {
  const [first, ...rest] = whole.exchange.hops;
  const changed = (hop: Hop, at: number): Hop => (at === index ? { ...hop, ...more } : hop);
  const hops = [changed(first, 0), ...rest.map((hop, at) => changed(hop, at + 1))] as const;
  return { ...whole, exchange: { ...whole.exchange, hops } };
}

import { lastHopIndex } from '../../../exchange/hops';
import type { Exchange, Hop, HopResponse, Response } from '../../../exchange/exchange';
import { memoizedByExchange } from '../../../exchange/memoized-by-exchange';
import { getHeader } from '../../../fetch-standard/header-list';
import { isSameOriginUrl, originOfUrl, parseOrigin } from '../../../fetch-standard/origin';
import type { Origin } from '../../../fetch-standard/origin';
import type { Scene } from '../../causes/parts/cause-definition';
import { sentHeaders } from '../../causes/parts/evidence-lines';
import { pageOrigin } from '../../reading/request/page-origin';

/** A response of another origin than the page's, with what it says of CORS. */
export type CorsResponse = {
  readonly exchange: Exchange;
  readonly message: HopResponse;
  /** Where its lines stand, for evidence. */
  readonly scene: Scene;
  readonly response: Response;
  readonly url: string;
  /** `OPTIONS` for a preflight. */
  readonly method: string;
  /** The Origin header of the request; null when it was not sent or not seen. */
  readonly requestOrigin: string | null;
  /** Access-Control-Allow-Origin, repeats joined; null when absent. */
  readonly allowOrigin: string | null;
  /** Whether it allows credentials in so many words, to whomever. */
  readonly allowsCredentials: boolean;
};

function responseOf(exchange: Exchange, scene: Scene, response: Response | null): CorsResponse | null {
  if (response === null) return null;
  const { hopData, stage } = scene;
  const message = stage === 'preflight' ? 'preflight' : 'response';
  return {
    exchange,
    message,
    scene,
    response,
    url: hopData.url,
    method: message === 'preflight' ? 'OPTIONS' : hopData.method,
    requestOrigin: getHeader(sentHeaders(scene), 'Origin'),
    allowOrigin: getHeader(response.headers, 'Access-Control-Allow-Origin'),
    allowsCredentials: getHeader(response.headers, 'Access-Control-Allow-Credentials') === 'true',
  };
}

/** Whether the page reads the response without CORS. After a redirect even its own origin may be another to it. */
function isOwn(page: Origin | null, hop: Hop, index: number): boolean {
  return page !== null && index === 0 && isSameOriginUrl(page, hop.url);
}

function findResponses(exchange: Exchange): readonly CorsResponse[] {
  const page = pageOrigin(exchange);
  return exchange.hops.flatMap((hopData, hop) => {
    if (isOwn(page, hopData, hop)) return [];
    const place = { hop, hopData, origin: null };
    const stage = hop < lastHopIndex(exchange) ? 'redirect' : 'response';
    return [
      responseOf(exchange, { ...place, stage: 'preflight' }, hopData.preflight?.response ?? null),
      responseOf(exchange, { ...place, stage }, hopData.response),
    ].filter((response) => response !== null);
  });
}

/** Every response that another origin than the page's gave, in the order of the wire, as the server sent it. */
export const corsResponses = memoizedByExchange(findResponses);

/** An origin with scheme, host and port. */
export type TupleOrigin = Extract<Origin, { kind: 'tuple' }>;

/** A serialised origin; null when it is none, or opaque. */
export function tupleOrigin(serialized: string | null): TupleOrigin | null {
  const origin = serialized === null ? null : parseOrigin(serialized);
  return origin?.kind === 'tuple' ? origin : null;
}

/** The origin that a response allows, where that is one by name. */
export const allowedTuple = ({ allowOrigin }: CorsResponse): TupleOrigin | null => tupleOrigin(allowOrigin);

/** Whether a response allows the request's origin by its name. */
export const namesRequestOrigin = ({ requestOrigin, allowOrigin }: CorsResponse): boolean =>
  requestOrigin !== null && requestOrigin === allowOrigin;

/** The origin of the server that gave a response; null when its URL has none. */
export function serverOf({ url }: CorsResponse): TupleOrigin | null {
  const origin = originOfUrl(url);
  return origin?.kind === 'tuple' ? origin : null;
}

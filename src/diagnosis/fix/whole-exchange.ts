import type { Exchange, Hop } from '../../exchange/exchange';
import { isUpgradeAlone } from '../../exchange/https-upgrade';
import { corsUnsafeRequestHeaders } from '../../fetch-standard/cors-unsafe-request-header-names';
import type { HeaderList } from '../../fetch-standard/header-list';
import { httpRedirectFetch } from '../../fetch-standard/http-redirect-fetch';
import type { RedirectedRequest } from '../../fetch-standard/http-redirect-fetch';
import { asciiLowercase } from '../../fetch-standard/isomorphic-string';
import { mainFetch } from '../../fetch-standard/main-fetch';
import { isCorsSafelistedMethod } from '../../fetch-standard/method';
import type { ResponseTainting, UrlList } from '../../fetch-standard/request';
import { isPreflightedAgain } from '../elsewhere/preflighted-again';
import { headersByAuthor } from '../reading/request/author-headers';
import { MAY_BE_PREFLIGHTED } from '../judging/evaluate-rules';
import type { Hypothesis } from '../judging/evaluate-rules';
import { preflightNeed } from '../reading/request/preflight-need';
import { withReturned } from '../reading/outcome/returned-headers';
import { bareResponse, keyOf } from './whole-responses';
import type { WholeExchange } from './whole-responses';
import { preflightFor } from './preflight-for';

/** The standard's own limit of redirects ends every chain; this only bounds the loop. */
const MOST_HOPS = 24;

const isForUpload = (hop: Hop, { engine }: Hypothesis): boolean =>
  hop.preflight !== null && preflightNeed(hop, true, engine).useCorsPreflight;

/** The way of a request so far. */
type Way = {
  readonly hops: readonly Hop[];
  readonly urls: UrlList;
  readonly tainting: ResponseTainting;
  readonly type: Exchange['type'];
  readonly on: Hypothesis;
};

/** The hop to which a redirect leads that was not followed, with the preflight that the observed engine would send. */
function nextHop(
  from: Hop,
  { url, method, droppedHeaders }: RedirectedRequest,
  { hops, tainting, type, on }: Omit<Way, 'urls'>,
): Hop {
  const goesAlong = ({ name }: { readonly name: string }): boolean =>
    !droppedHeaders.includes(asciiLowercase(name));
  const next: Hop = {
    url,
    method,
    time: from.time,
    requestHeaders: null,
    preflight: null,
    response: null,
    redirectUrl: null,
  };
  const withThoseBack = (headers: HeaderList): HeaderList =>
    withReturned(headers.filter(goesAlong), [...hops, next], hops.length, on.engine);
  const unsafe = corsUnsafeRequestHeaders(withThoseBack(headersByAuthor(from).script), on.engine);
  const names = unsafe.map(({ name }) => name);
  const isAgain = isForUpload(from, on) || isPreflightedAgain(hops, hops.length, type, on.engine);
  const isPreflighted =
    tainting === 'cors' &&
    MAY_BE_PREFLIGHTED.has(type) &&
    (!isCorsSafelistedMethod(method) || names.length > 0 || isAgain);
  return {
    ...next,
    requestHeaders: from.requestHeaders === null ? null : withThoseBack(from.requestHeaders),
    preflight: isPreflighted ? preflightFor(method, names, bareResponse(204)) : null,
  };
}

/** The last hop with the preflight that it needs and a response, where it has none; no server responds to a switch to https. */
function withResponse(hop: Hop, tainting: ResponseTainting, type: Exchange['type'], on: Hypothesis): Hop {
  if (hop.response !== null || isUpgradeAlone(hop)) return hop;
  const response = bareResponse(200);
  if (hop.preflight !== null)
    return {
      ...hop,
      preflight: { ...hop.preflight, response: hop.preflight.response ?? bareResponse(204) },
      response,
    };
  const { reasons, method, unsafeHeaders } = preflightNeed(hop, MAY_BE_PREFLIGHTED.has(type), on.engine);
  if (tainting !== 'cors' || reasons.length === 0) return { ...hop, response };
  const names = unsafeHeaders.map(({ name }) => name);
  return { ...hop, preflight: preflightFor(method, names, bareResponse(204)), response };
}

function keysSeen({ hops }: Exchange): ReadonlySet<string> {
  return new Set(
    hops.flatMap(({ preflight, response }, hop) => [
      ...((preflight?.response ?? null) === null ? [] : [keyOf({ message: 'preflight', hop })]),
      ...(response === null ? [] : [keyOf({ message: 'response', hop })]),
    ]),
  );
}

/** How the way of a request is to differ from the one that was recorded. */
export type Detour = {
  /** The hop with other responses, once each of its responses stands. */
  readonly responses: (hop: Hop, index: number) => Hop;
  /** The next hop: the recorded one, or the one to which the response before it leads, if any. */
  readonly next: (recorded: Hop | undefined, led: () => Hop | null, index: number) => Hop | null;
};

const NO_DETOUR: Detour = {
  responses: (hop) => hop,
  next: (recorded, led) => recorded ?? led(),
};

/**
 * Lets an exchange that was stopped go on to its end: after a failed preflight the request gets a response, and a
 * redirect that was not followed leads to where it points.
 *
 * @param on under which the request was made; its engine is the observed one
 */
export function wholeExchange(exchange: Exchange, on: Hypothesis, detour = NO_DETOUR): WholeExchange {
  const hops: Hop[] = [];
  let urls: UrlList = [exchange.hops[0].url];
  let tainting: ResponseTainting = 'basic';
  let next: Hop | null = exchange.hops[0];
  while (next !== null && hops.length < MOST_HOPS) {
    urls = hops.length === 0 ? [next.url] : [...urls, next.url];
    const main = mainFetch({ ...on, urls, tainting, redirectMode: 'follow' });
    tainting = main.tainting;
    if (main.failures.length > 0) {
      hops.push(next);
      break;
    }
    const hop = detour.responses(withResponse(next, tainting, exchange.type, on), hops.length);
    hops.push(hop);
    const way = { hops: [...hops], urls, tainting, type: exchange.type, on };
    const led = (): Hop | null => redirectedHop(way);
    next = detour.next(exchange.hops[hops.length], led, hops.length);
  }
  const [first = exchange.hops[0], ...rest] = hops;
  return {
    exchange: { ...exchange, hops: [first, ...rest] },
    otherPreflights: new Map(),
    seen: keysSeen(exchange),
  };
}

/** The hop to which the last of these leads. */
function redirectedHop({ hops, urls, tainting, type, on }: Way): Hop | null {
  const hop = hops[hops.length - 1];
  if (hop === undefined || hop.response === null) return null;
  const { status, headers } = hop.response;
  const redirect = httpRedirectFetch({
    ...on,
    tainting,
    method: hop.method,
    urls,
    status,
    headers,
    redirectMode: 'follow',
    streamBody: false,
  });
  if (redirect.next === null) return null;
  const target = mainFetch({
    ...on,
    urls: [...urls, redirect.next.url],
    tainting,
    redirectMode: 'follow',
  });
  return target.failures.length > 0
    ? null
    : nextHop(hop, redirect.next, { hops, tainting: target.tainting, type, on });
}

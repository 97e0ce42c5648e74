import { lastHopIndex } from '../../exchange/hops';
import type { Exchange, Hop, Preflight } from '../../exchange/exchange';
import { corsUnsafeRequestHeaders } from '../../fetch-standard/cors-unsafe-request-header-names';
import type { UnsafeRequestHeader } from '../../fetch-standard/cors-unsafe-request-header-names';
import type { Engine } from '../../fetch-standard/engines';
import { getHeader } from '../../fetch-standard/header-list';
import type { HeaderList } from '../../fetch-standard/header-list';
import { asciiLowercase } from '../../fetch-standard/isomorphic-string';
import { locationUrl } from '../../fetch-standard/location-url';
import { isCorsSafelistedMethod } from '../../fetch-standard/method';
import { isSameOriginUrl } from '../../fetch-standard/origin';
import { isRedirectTainted } from '../../fetch-standard/redirect-taint';
import { isPreflightedAgain } from './preflighted-again';
import { headersByAuthor, requestedHeaderNames } from '../reading/request/author-headers';
import type { Unseen } from './outcome';
import { MAY_BE_PREFLIGHTED } from '../judging/evaluate-rules';
import type { Hypothesis } from '../judging/evaluate-rules';
import { preflightNeed } from '../reading/request/preflight-need';
import { hopThere, returnedHeaders, returnedIn } from '../reading/outcome/returned-headers';

/**
 * What another engine would have seen of the same servers: the hops up to where it would go another way, without the
 * preflights that it would not send. `then` says how it goes on behind them: as it did here, to an end, because the last
 * response is none that leads on, or to something that was not recorded.
 */
export type OtherCourse = { readonly hops: readonly Hop[]; readonly then: 'as-here' | 'ends' | Unseen };

type Elsewhere = {
  readonly exchange: Exchange;
  readonly on: Hypothesis;
  readonly there: Engine;
};

const isFlagged = (preflight: Preflight): boolean =>
  requestedHeaderNames(preflight.requestHeaders).length === 0 &&
  isCorsSafelistedMethod(getHeader(preflight.requestHeaders, 'access-control-request-method') ?? 'GET');

/** The values that a script gave the names, as the last hop sent them whose headers were seen. */
function valuesSeen(hops: readonly Hop[], index: number, names: readonly string[]): HeaderList {
  const seen = hops.slice(0, index).findLast(({ requestHeaders }) => requestHeaders !== null);
  if (seen === undefined) return [];
  return headersByAuthor(seen).script.filter(({ name }) => names.includes(asciiLowercase(name)));
}

type PreflightThere = {
  /** Those whose values are known. */
  readonly unsafe: readonly UnsafeRequestHeader[];
  readonly names: ReadonlySet<string>;
};

function preflightThere(
  hops: readonly Hop[],
  index: number,
  preflight: Preflight,
  there: Engine,
): PreflightThere {
  const unsafeOf = (headers: HeaderList) => corsUnsafeRequestHeaders(headers, there);
  const hop = hops[index];
  if (hop !== undefined && hop.requestHeaders !== null) {
    const unsafe = unsafeOf(headersByAuthor(hopThere(hops, index, hop, there)).script);
    return { unsafe, names: new Set(unsafe.map(({ name }) => name)) };
  }
  const returned = returnedHeaders(hops, index);
  const { alsoSafelisted, ignored } = there.requestHeaders;
  const requested = requestedHeaderNames(preflight.requestHeaders);
  const seen = [...valuesSeen(hops, index, requested), ...returnedIn(hops, index, there)];
  const known = new Set([...seen, ...returned].map(({ name }) => asciiLowercase(name)));
  const usual = requested.filter(
    (name) => !known.has(name) && !alsoSafelisted.has(name) && !ignored.includes(name),
  );
  const unsafe = unsafeOf(seen);
  return { unsafe, names: new Set([...unsafe.map(({ name }) => name), ...usual]) };
}

/**
 * The header names that the other engine's preflight would have, lower-cased. What a redirect takes along keeps its value; one
 * that was not seen at all counts as usual.
 *
 * @param index of the hop that the preflight is for
 */
export const namesRequestedThere = (
  hops: readonly Hop[],
  index: number,
  preflight: Preflight,
  there: Engine,
): ReadonlySet<string> => preflightThere(hops, index, preflight, there).names;

/** Whether a preflight of the observed browser owes itself to nothing but a redirect after another one. */
function isSentOnlyAgain({ exchange, on }: Elsewhere, index: number, preflight: Preflight): boolean {
  const first = exchange.hops[0].preflight;
  const isForUpload = first !== null && isFlagged(first);
  const { hops, type } = exchange;
  return isFlagged(preflight) && !isForUpload && isPreflightedAgain(hops, index, type, on.engine);
}

/** Whether the response may owe its allowed origin to the Origin that was sent, which would be another one there. */
function dependsOnOrigin({ exchange, on, there }: Elsewhere, index: number, preflight: Preflight): boolean {
  const urls = exchange.hops.slice(0, index + 1).map(({ url }) => url);
  if (on.engine.preflightKeepsOriginAfterTaint === there.preflightKeepsOriginAfterTaint) return false;
  if (!isRedirectTainted(on.origin, urls)) return false;
  const sent = getHeader(preflight.requestHeaders, 'origin');
  return (
    sent !== null && getHeader(preflight.response?.headers ?? [], 'access-control-allow-origin') === sent
  );
}

/** The hop with the preflight that the other engine would send, if any; or what was not recorded. */
function preflightedHop(
  elsewhere: Elsewhere,
  recorded: Hop,
  index: number,
  preflight: Preflight,
): Hop | Unseen {
  const { exchange, there } = elsewhere;
  const hop = hopThere(exchange.hops, index, recorded, there);
  const requested = requestedHeaderNames(preflight.requestHeaders);
  const { unsafe, names } = preflightThere(exchange.hops, index, preflight, there);
  // A preflight may have thousands of names.
  const requestedHere = new Set(requested);
  const more = [...names].find((name) => !requestedHere.has(name));
  if (more !== undefined) {
    const reason = unsafe.find(({ name }) => name === more);
    if (reason !== undefined) return { kind: 'preflight', reason: { kind: 'header', ...reason } };
  }
  const method = getHeader(preflight.requestHeaders, 'access-control-request-method') ?? hop.method;
  const isNeeded = !isCorsSafelistedMethod(method) || names.size > 0;
  const isAgain = isSentOnlyAgain(elsewhere, index, preflight);
  const isDropped = isAgain ? !there.preflightsAgainAfterRedirect : requested.length > 0 && !isNeeded;
  if (isDropped) return { ...hop, preflight: null };
  if (dependsOnOrigin(elsewhere, index, preflight)) return { kind: 'preflight-origin' };
  if (requested.every((name) => names.has(name))) return hop;
  const requestHeaders = preflight.requestHeaders.map((header) =>
    header.name.toLowerCase() === 'access-control-request-headers'
      ? { ...header, value: requested.filter((name) => names.has(name)).join(',') }
      : header,
  );
  return { ...hop, preflight: { ...preflight, requestHeaders } };
}

/** The hop as it is, or the preflight that the other engine alone would send before it. */
function unpreflightedHop({ exchange, on, there }: Elsewhere, recorded: Hop, index: number): Hop | Unseen {
  const hop = hopThere(exchange.hops, index, recorded, there);
  const may = MAY_BE_PREFLIGHTED.has(exchange.type);
  // What needs a preflight here too used a cached one, and so it would there.
  if (preflightNeed(recorded, may, on.engine).reasons.length > 0) return hop;
  const [reason] = preflightNeed(hop, may, there).reasons;
  if (reason !== undefined) return { kind: 'preflight', reason };
  return isPreflightedAgain(exchange.hops, index, exchange.type, there) ? { kind: 'preflight-again' } : hop;
}

/** The way that a request would have gone in another engine, as far as the recorded responses lead. */
export function otherCourse(exchange: Exchange, on: Hypothesis, there: Engine): OtherCourse {
  const elsewhere = { exchange, on, there };
  const hops: Hop[] = [];
  let isCors = false;
  for (const [index, hop] of exchange.hops.entries()) {
    isCors ||= on.mode === 'cors' && !isSameOriginUrl(on.origin, hop.url);
    const { preflight, response } = hop;
    const asItGoes = !isCors
      ? hop
      : preflight === null
        ? unpreflightedHop(elsewhere, hop, index)
        : preflightedHop(elsewhere, hop, index, preflight);
    if ('kind' in asItGoes) return { hops, then: asItGoes };
    hops.push(asItGoes);
    const isFollowed = index < lastHopIndex(exchange);
    if (isFollowed && response !== null && locationUrl(response.headers, hop.url, there).kind === 'absent')
      return { hops, then: 'ends' };
  }
  return { hops, then: 'as-here' };
}

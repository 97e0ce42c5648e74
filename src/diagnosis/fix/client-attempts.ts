import { isRedirectStatus } from '../../fetch-standard/status';
import { lastHop } from '../../exchange/hops';
import type { Exchange, Hop } from '../../exchange/exchange';
import { getHeader } from '../../fetch-standard/header-list';
import type { HeaderList } from '../../fetch-standard/header-list';
import { asciiLowercase } from '../../fetch-standard/isomorphic-string';
import { locationUrl } from '../../fetch-standard/location-url';
import { isCorsSafelistedMethod } from '../../fetch-standard/method';
import { serializedOriginOfUrl, serializeOrigin } from '../../fetch-standard/origin';
import { parseUrl } from '../../fetch-standard/parse-url';
import { isRedirectTainted } from '../../fetch-standard/redirect-taint';
import { requestedHeaderNames } from '../reading/request/author-headers';
import type { Hypothesis } from '../judging/evaluate-rules';
import { preflightNeed } from '../reading/request/preflight-need';
import { isSignedUrl } from '../reading/url/signed-url';
import { withHeader } from './response-edit';
import { preflightFor } from './preflight-for';
import type { ClientChange } from './fix';
import { withoutUserinfo } from './readable-location';

/** The request as it would be after changes of the page, with the responses that were recorded for it. */
export type ClientAttempt = {
  readonly changes: readonly [ClientChange, ...ClientChange[]];
  readonly exchange: Exchange;
  readonly on: Hypothesis;
};

type Attempted = { readonly exchange: Exchange; readonly on: Hypothesis };

const REQUEST_HEADERS = 'Access-Control-Request-Headers';
const TEXT_PLAIN = 'text/plain;charset=UTF-8';

function withHops(exchange: Exchange, change: (hop: Hop) => Hop): Exchange {
  const [first, ...rest] = exchange.hops;
  return { ...exchange, hops: [change(first), ...rest.map(change)] };
}

const isFlagged = (hop: Hop, on: Hypothesis): boolean =>
  hop.preflight !== null && preflightNeed(hop, true, on.engine).useCorsPreflight;

/** The headers that the first preflight requested, in its order; empty when there was none. */
export const namesRequested = ({ hops }: Exchange): readonly string[] => {
  const preflight = hops.find((hop) => hop.preflight !== null)?.preflight ?? null;
  return preflight === null ? [] : requestedHeaderNames(preflight.requestHeaders);
};

/** The hop with these headers not requested; without a preflight where nothing is left to request. */
function requestingLess(hop: Hop, names: ReadonlySet<string>, on: Hypothesis): Hop {
  const { preflight } = hop;
  if (preflight === null || isFlagged(hop, on)) return hop;
  const left = requestedHeaderNames(preflight.requestHeaders).filter((name) => !names.has(name));
  const method = getHeader(preflight.requestHeaders, 'access-control-request-method') ?? hop.method;
  if (left.length === 0 && isCorsSafelistedMethod(method)) return { ...hop, preflight: null };
  const requested = left.length === 0 ? null : left.join(',');
  return {
    ...hop,
    preflight: {
      ...preflight,
      requestHeaders: withHeader(preflight.requestHeaders, REQUEST_HEADERS, requested),
    },
  };
}

/** The request without these headers, lower-cased. */
export function withoutHeaders({ exchange, on }: Attempted, names: readonly string[]): Attempted {
  // A preflight may have thousands of names.
  const dropped = new Set(names);
  const withoutDropped = (headers: HeaderList): HeaderList =>
    headers.filter(({ name }) => !dropped.has(asciiLowercase(name)));
  return {
    on,
    exchange: withHops(exchange, (hop) => ({
      ...requestingLess(hop, dropped, on),
      requestHeaders: hop.requestHeaders === null ? null : withoutDropped(hop.requestHeaders),
    })),
  };
}

/** The request with a body that is said to be plain text. */
export function asTextPlain({ exchange, on }: Attempted): Attempted {
  return {
    on,
    exchange: withHops(exchange, (hop) => ({
      ...requestingLess(hop, new Set(['content-type']), on),
      requestHeaders:
        hop.requestHeaders === null ? null : withHeader(hop.requestHeaders, 'Content-Type', TEXT_PLAIN),
    })),
  };
}

/** The request without the upload listener, where that alone needs a preflight; else null. */
export function withoutUploadListener({ exchange, on }: Attempted): Attempted | null {
  if (!isFlagged(exchange.hops[0], on)) return null;
  return {
    on,
    exchange: withHops(exchange, (hop) => (isFlagged(hop, on) ? { ...hop, preflight: null } : hop)),
  };
}

/** The request without credentials; null when it has none. */
export const withoutCredentials = ({ exchange, on }: Attempted): Attempted | null =>
  on.credentials ? { exchange, on: { ...on, credentials: false } } : null;

/** The request with its method in upper case; null when it is already. */
export function withUpperCaseMethod({
  exchange,
  on,
}: Attempted): (Attempted & { readonly from: string; readonly to: string }) | null {
  const from = exchange.hops[0].method;
  const to = from.toUpperCase();
  if (from === to) return null;
  const changed = withHops(exchange, (hop) => {
    if (hop.method !== from) return hop;
    const { preflight } = hop;
    if (preflight === null) return { ...hop, method: to };
    const requestHeaders = withHeader(preflight.requestHeaders, 'Access-Control-Request-Method', to);
    return { ...hop, method: to, preflight: { ...preflight, requestHeaders } };
  });
  return { on, exchange: changed, from, to };
}

/** Where the request ends up, or would if its redirect were followed; null when there is no redirect. */
function finalTarget({ hops }: Exchange, on: Hypothesis): string | null {
  const last = lastHop({ hops });
  const redirecting = last.response ?? last.preflight?.response ?? null;
  const isRedirect = redirecting !== null && isRedirectStatus(redirecting.status);
  const target = isRedirect ? locationUrl(redirecting.headers, last.url, on.engine) : null;
  const url = target?.kind === 'url' ? target.url : hops.length > 1 ? last.url : null;
  // A signed URL expires; the page cannot know it beforehand.
  return url === null || !/^https?:/.test(url) || isSignedUrl(url) ? null : (withoutUserinfo(url) ?? url);
}

/**
 * The request to the URL to which the redirects lead. The response recorded there counts only if it was sent for the
 * same Origin, which it was not where the redirects had made that `null`.
 */
export function toFinalUrl({ exchange, on }: Attempted): (Attempted & { readonly url: string }) | null {
  const url = finalTarget(exchange, on);
  if (url === null) return null;
  const { hops } = exchange;
  const [first] = hops;
  const last = lastHop({ hops });
  const isTainted = isRedirectTainted(
    on.origin,
    hops.map((hop) => hop.url),
  );
  const isOwn = serializedOriginOfUrl(url) === serializeOrigin(on.origin);
  const isPreflighted = first.preflight !== null && !isOwn;
  const fresh = {
    ...first,
    url,
    preflight: isPreflighted
      ? preflightFor(
          getHeader(first.preflight.requestHeaders, 'access-control-request-method') ?? first.method,
          requestedHeaderNames(first.preflight.requestHeaders),
          null,
        )
      : null,
    response: null,
    redirectUrl: null,
  };
  const isSeenThere = last.url === url && !isTainted && !isPreflighted && last.method === first.method;
  const hop = isSeenThere ? { ...fresh, response: last.response } : fresh;
  return { url, on, exchange: { ...exchange, hops: [hop] } };
}

/** The request to the page's own origin, behind which a proxy sends it to the server; null where the page has no such origin. */
export function throughOwnOrigin({
  exchange,
  on,
}: Attempted): (Attempted & { readonly server: string }) | null {
  const [first] = exchange.hops;
  const url = parseUrl(first.url);
  const own =
    on.origin.kind === 'tuple' && /^https?$/.test(on.origin.scheme) ? serializeOrigin(on.origin) : null;
  if (own === null || url === null || url.origin === own || !/^https?:$/.test(url.protocol)) return null;
  const hop = {
    ...first,
    url: `${own}${url.pathname}${url.search}`,
    preflight: null,
    response: null,
    redirectUrl: null,
  };
  return { server: url.origin, on, exchange: { ...exchange, hops: [hop] } };
}

/** The request in mode cors, as a script has to make it to read another origin's response. */
export const inModeCors = ({ exchange, on }: Attempted): Attempted | null =>
  on.mode === 'same-origin' ? { exchange, on: { ...on, mode: 'cors' } } : null;

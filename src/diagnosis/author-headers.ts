import type { Hop } from '../exchange/exchange';
import { isForbiddenRequestHeader } from '../fetch-standard/forbidden-request-header';
import { getHeader } from '../fetch-standard/header-list';
import type { HeaderList } from '../fetch-standard/header-list';

const ANY = /^/;

/**
 * Headers that browsers add by themselves although a script could set them too, with the values that they give them.
 * Without a preflight to witness the script's part such a header proves nothing about it. Range is not among
 * them: what browsers put there is CORS-safelisted, so only a script's value needs a preflight.
 */
const ADDED_BY_BROWSERS: ReadonlyMap<string, RegExp> = new Map([
  ['accept', /^\*\/\*$/],
  ['accept-language', /^[a-z0-9-]{1,12}(?:,[a-z0-9-]{1,12}(?:;q=0\.[0-9])?)*$/i],
  ['cache-control', /^(?:no-cache|no-store|max-age=0)(?:, *(?:no-cache|no-store|max-age=0))*$/],
  ['if-match', ANY],
  ['if-modified-since', ANY],
  ['if-none-match', ANY],
  ['if-range', ANY],
  ['if-unmodified-since', ANY],
  ['last-event-id', ANY],
  ['pragma', /^no-cache$/],
  ['priority', /^(?:u=[0-7](?:, *i)?|i)$/],
  ['purpose', /^prefetch$/],
  ['save-data', /^on$/],
  ['upgrade-insecure-requests', /^1$/],
  ['user-agent', /^Mozilla\/5\.0 /],
  ['x-client-data', ANY],
]);

/** Of those, the ones that a browser puts on every request, so that meeting one raises no question. */
const ON_EVERY_REQUEST: ReadonlySet<string> = new Set([
  'accept',
  'accept-language',
  'priority',
  'user-agent',
  'x-client-data',
]);

/** The names that a preflight asked for, lower-cased, in its order; empty when it asked for none. */
export function requestedHeaderNames(preflightHeaders: HeaderList): readonly string[] {
  const value = getHeader(preflightHeaders, 'access-control-request-headers') ?? '';
  return value
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '');
}

/**
 * The headers that the page's script set on this hop, as far as can be told. A preflight names exactly those that needed
 * one; without a preflight everything that browsers do not add themselves counts.
 */
export function authorHeaders(hop: Hop): HeaderList {
  const shown = hop.requestHeaders ?? [];
  const requested =
    hop.preflight === null ? null : new Set(requestedHeaderNames(hop.preflight.requestHeaders));
  return shown.filter(({ name, value }) => {
    const lower = name.toLowerCase();
    if (requested?.has(lower) === true) return true;
    return ADDED_BY_BROWSERS.get(lower)?.test(value) !== true && !isForbiddenRequestHeader(name, value);
  });
}

/** The headers of a hop that either the page's script or the browser may have set. */
export function headersOfUnknownAuthor(hop: Hop): HeaderList {
  return (hop.requestHeaders ?? []).filter(({ name, value }) => {
    const lower = name.toLowerCase();
    return !ON_EVERY_REQUEST.has(lower) && ADDED_BY_BROWSERS.get(lower)?.test(value) === true;
  });
}

import type { Hop } from '../../../exchange/exchange';
import { memoizedByObject } from '../../../exchange/memoized-by-object';
import { isForbiddenRequestHeader } from '../../../fetch-standard/forbidden-request-header';
import type { Header, HeaderList } from '../../../fetch-standard/header-list';
import { listElements } from '../../../fetch-standard/list-elements';
import { asciiLowercase } from '../../../fetch-standard/isomorphic-string';

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

/** The names that a preflight requested, lower-cased, in its order; empty when it requested none. */
export const requestedHeaderNames = memoizedByObject((preflightHeaders: HeaderList): readonly string[] =>
  listElements(preflightHeaders, 'access-control-request-headers').map(asciiLowercase),
);

/** The headers of a hop by who can have set them. Those that only the browser sets are in neither list. */
export type HeadersByAuthor = {
  /** Set by the page's script, as far as can be told. */
  readonly script: HeaderList;
  /** Set by the script or the browser. */
  readonly unknown: HeaderList;
};

/**
 * Tells the headers of the page's script from the browser's. A preflight names exactly those that needed one; without a
 * preflight everything that browsers do not add themselves counts as the script's.
 */
export function headersByAuthor(hop: Hop): HeadersByAuthor {
  const requested =
    hop.preflight === null ? null : new Set(requestedHeaderNames(hop.preflight.requestHeaders));
  const script: Header[] = [];
  const unknown: Header[] = [];
  for (const header of hop.requestHeaders ?? []) {
    const lowerName = asciiLowercase(header.name);
    const mayBeTheBrowsers = ADDED_BY_BROWSERS.get(lowerName)?.test(header.value) === true;
    if (mayBeTheBrowsers && !ON_EVERY_REQUEST.has(lowerName)) unknown.push(header);
    const isTheScripts =
      requested?.has(lowerName) === true ||
      (!mayBeTheBrowsers && !isForbiddenRequestHeader(lowerName, header.value));
    if (isTheScripts) script.push(header);
  }
  return { script, unknown };
}

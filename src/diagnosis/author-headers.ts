import type { Hop } from '../exchange/exchange';
import { isForbiddenRequestHeader } from '../fetch-standard/forbidden-request-header';
import { getHeader } from '../fetch-standard/header-list';
import type { HeaderList } from '../fetch-standard/header-list';

/**
 * Headers that browsers add by themselves although a script could set them too. Without a preflight to witness the
 * script's part they prove nothing about it.
 */
const ADDED_BY_BROWSERS: ReadonlySet<string> = new Set([
  'accept',
  'accept-language',
  'cache-control',
  'if-match',
  'if-modified-since',
  'if-none-match',
  'if-range',
  'if-unmodified-since',
  'last-event-id',
  'pragma',
  'priority',
  'purpose',
  'range',
  'save-data',
  'upgrade-insecure-requests',
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
    return !ADDED_BY_BROWSERS.has(lower) && !isForbiddenRequestHeader(name, value);
  });
}

import { locationUrl } from '../../fetch-standard/location-url';
import { parseUrl } from '../../fetch-standard/parse-url';
import type { Hypothesis } from '../judging/evaluate-rules';
import type { ResponseEdit } from './response-edit';
import type { WholeExchange } from './whole-responses';
import { rulesEverywhere } from './rules-everywhere';

/** A URL without user name and password; null when it has none. */
export function withoutUserinfo(url: string): string | null {
  const parsed = parseUrl(url);
  if (parsed === null || (parsed.username === '' && parsed.password === '')) return null;
  parsed.username = '';
  parsed.password = '';
  return parsed.href;
}

/**
 * The Location without user name and password where a redirect leads to such a URL, which may not be followed.
 *
 * @see https://fetch.spec.whatwg.org/#concept-http-redirect-fetch steps 9 and 10
 */
export function readableLocation(whole: WholeExchange, on: Hypothesis): ResponseEdit | null {
  const located = rulesEverywhere(whole, on).find(({ failure }) => failure.code === 'redirect-with-userinfo');
  const hop = whole.exchange.hops[located?.hop ?? -1];
  if (located === undefined || hop === undefined || hop.response === null) return null;
  const target = locationUrl(hop.response.headers, hop.url, on.engine);
  const value = target.kind === 'url' ? withoutUserinfo(target.url) : null;
  return value === null
    ? null
    : { message: 'response', hop: located.hop, kind: 'header', name: 'Location', value };
}

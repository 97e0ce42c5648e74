import { utf8Decode } from './isomorphic-string';
import { parseOrigin } from './origin';
import { parseUrl } from './parse-url';

/**
 * In which part an Access-Control-Allow-Origin value differs from the request's origin. The first four name a value
 * that is the right origin in a wrong spelling; `scheme` and `port` the only part that differs; `www`, `subdomain`,
 * `wildcard-pattern`, `regex-reflect-bug` and `host` another host.
 */
export type OriginDifference =
  | 'trailing-slash'
  | 'path'
  | 'default-port'
  | 'case'
  | 'scheme'
  | 'port'
  | 'www'
  | 'subdomain'
  /** The host is a pattern (`*.example.com`), which browsers compare as plain text. */
  | 'wildcard-pattern'
  /** The value is a beginning of the request's origin, as from a server that returns what its pattern matched. */
  | 'regex-reflect-bug'
  /** The value is `null`, the request's origin is not. */
  | 'null-allowed'
  /** The request's origin is `null` because the page's is opaque. */
  | 'opaque-origin'
  /** The request's origin is `null` because of a redirect. */
  | 'tainted-redirect'
  | 'host';

const AUTHORITY_END = /[/?#\\]|$/;
const WRITTEN_PORT = /:[0-9]*$/;
const PATTERN = /[*^$()+]/;

/**
 * Says in which part a value that is not the request's origin differs from it: the most telling one. `value` is as
 * received (isomorphic), `requestOrigin` as in the Origin header; `because.tainted` tells why that is `null`.
 */
export function originDifference(
  value: string,
  requestOrigin: string,
  because: { readonly tainted: boolean },
): OriginDifference {
  if (requestOrigin === 'null') {
    if (value.toLowerCase() === 'null') return 'case';
    return because.tainted ? 'tainted-redirect' : 'opaque-origin';
  }
  if (value.toLowerCase() === 'null') return 'null-allowed';
  if (value.toLowerCase() === requestOrigin.slice(requestOrigin.indexOf('://') + '://'.length))
    return 'scheme';
  const wanted = parseOrigin(requestOrigin);
  const url = parseUrl(utf8Decode(value));
  if (wanted?.kind !== 'tuple' || url === null || !value.startsWith('//', url.protocol.length)) return 'host';
  const afterScheme = value.slice(url.protocol.length + '//'.length);
  const authority = afterScheme.slice(0, afterScheme.search(AUTHORITY_END));
  const rest = afterScheme.slice(authority.length);
  if (PATTERN.test(authority)) return 'wildcard-pattern';
  const scheme = url.protocol.slice(0, -1);
  const port = url.port === '' ? null : Number(url.port);
  if (url.hostname === wanted.host) {
    if (scheme !== wanted.scheme) return 'scheme';
    if (port !== wanted.port) return 'port';
    if (rest !== '') return rest === '/' ? 'trailing-slash' : 'path';
    if (port === null && WRITTEN_PORT.test(authority)) return 'default-port';
    return value.toLowerCase() === requestOrigin ? 'case' : 'host';
  }
  return scheme === wanted.scheme && port === wanted.port
    ? hostDifference(url.hostname, wanted.host, requestOrigin.startsWith(value))
    : 'host';
}

function hostDifference(allowed: string, wanted: string, isPrefix: boolean): OriginDifference {
  if (allowed === `www.${wanted}` || wanted === `www.${allowed}`) return 'www';
  if (allowed.endsWith(`.${wanted}`) || wanted.endsWith(`.${allowed}`)) return 'subdomain';
  return isPrefix ? 'regex-reflect-bug' : 'host';
}

import type { Exchange } from '../../exchange/exchange';
import type { Header } from '../../fetch-standard/header-list';
import { parseUrl } from '../../fetch-standard/parse-url';

/** Every header line of an exchange, in the order of the wire. */
export const headersOf = ({ hops, pagePolicies }: Exchange): readonly Header[] => [
  ...(pagePolicies ?? []),
  ...hops.flatMap(({ preflight, requestHeaders, response }) => [
    ...(preflight?.requestHeaders ?? []),
    ...(preflight?.response?.headers ?? []),
    ...(preflight?.response?.rewritten ?? []),
    ...(requestHeaders ?? []),
    ...(response?.headers ?? []),
    ...(response?.rewritten ?? []),
  ]),
];

/** Every URL of an exchange. */
export const urlsOf = ({ hops, callFrames }: Exchange): readonly string[] => [
  ...hops.flatMap(({ url, redirectUrl }) => (redirectUrl === null ? [url] : [url, redirectUrl])),
  ...callFrames.map(({ url }) => url),
];

/** Headers whose values are origins, as long as they are well-formed. */
const HOLDS_ORIGINS = /^(?:origin|access-control-allow-origin)$/i;

/** A list of origins is wrong, and so the very subject of a report. */
const MOST_ORIGINS = 20;

const hostOf = (url: string): string => parseUrl(url)?.host ?? '';

/** The hosts of the requesting pages, of the servers, and of those who may read: the very subject of a report. */
export function hostsOf(exchange: Exchange): readonly string[] {
  const origins = headersOf(exchange)
    .filter(({ name }) => HOLDS_ORIGINS.test(name))
    .flatMap(({ value }) => value.split(/[\s,]+/, MOST_ORIGINS));
  const urls = [...urlsOf(exchange), ...origins, exchange.pageOrigin ?? ''];
  return [...new Set(urls.map(hostOf))].filter((host) => host !== '');
}

import type { Exchange, Hop } from '../../../exchange/exchange';
import type { Header, HeaderList } from '../../../fetch-standard/header-list';
import { isSameOrigin, originOfUrl, type Origin } from '../../../fetch-standard/origin';
import type { RequestMode } from '../../../fetch-standard/request';
import { pageOrigin } from './page-origin';
import { isPotentiallyTrustworthy } from '../url/potentially-trustworthy';
import { requestMode } from './request-mode';

/** Whether a header is one of those by which servers refuse requests. */
export const isFetchMetadata = ({ name }: Header): boolean => /^sec-fetch-(?:site|mode|dest)$/i.test(name);

type Site = 'same-origin' | 'same-site' | 'cross-site';

/** The farther of two comes last. */
const SITES: readonly Site[] = ['same-origin', 'same-site', 'cross-site'];

/** Addresses have no registrable domain: only the same one is the same site. */
const isAddress = (host: string): boolean => /^\[|^\d+(?:\.\d+){3}$/.test(host);

const topLevelLabel = (host: string): string => host.slice(host.lastIndexOf('.') + 1);

/** How a URL relates to the page; null where that takes the list of public suffixes. */
function siteOf(page: Origin, url: string): Site | null {
  const target = originOfUrl(url);
  if (page.kind === 'opaque' || target?.kind !== 'tuple') return 'cross-site';
  if (isSameOrigin(page, target)) return 'same-origin';
  if (page.scheme !== target.scheme) return 'cross-site';
  if (page.host === target.host) return 'same-site';
  const isOther =
    isAddress(page.host) || isAddress(target.host) || topLevelLabel(page.host) !== topLevelLabel(target.host);
  return isOther ? 'cross-site' : null;
}

/** The farthest that a redirect chain went from the page; null where that is not known. */
function siteUpTo(page: Origin | null, urls: readonly string[]): Site | null {
  if (page === null) return null;
  const sites = urls.map((url) => siteOf(page, url));
  if (sites.includes('cross-site')) return 'cross-site';
  return sites.includes(null) ? null : (SITES.findLast((site) => sites.includes(site)) ?? null);
}

/** What decides what a browser says of a request. */
type Described = {
  /** Null when it is not known. */
  readonly page: Origin | null;
  readonly url: string;
  /** The way of the request up to that URL. */
  readonly urls: readonly string[];
  readonly mode: RequestMode;
  /** Null when it is not known. */
  readonly destination: string | null;
};

/**
 * What the standard has a browser send with a request, as far as it is known.
 *
 * @see https://w3c.github.io/webappsec-fetch-metadata/#framework
 */
export function metadataByRule({ page, url, urls, mode, destination }: Described): HeaderList {
  if (!isPotentiallyTrustworthy(url)) return [];
  const named = (name: string, value: string | null): readonly Header[] =>
    value === null ? [] : [{ name, value }];
  return [
    ...named('Sec-Fetch-Site', siteUpTo(page, urls)),
    ...named('Sec-Fetch-Mode', mode),
    ...named('Sec-Fetch-Dest', destination),
  ];
}

/** The same of a hop that was never sent. */
const byRule = (exchange: Exchange, hop: Hop): HeaderList =>
  metadataByRule({
    page: pageOrigin(exchange),
    url: hop.url,
    urls: exchange.hops.slice(0, exchange.hops.indexOf(hop) + 1).map(({ url }) => url),
    mode: requestMode(exchange).mode,
    destination: exchange.type === 'xmlhttprequest' ? 'empty' : null,
  });

/**
 * The `Sec-Fetch-*` headers of a hop by which servers refuse requests. As the browser sent them: with the request, else
 * with its preflight, which has the same ones. By rule where neither was sent. Empty where browsers send none, as to plain
 * http elsewhere than on this machine.
 *
 * @see https://w3c.github.io/webappsec-fetch-metadata/#framework
 */
export function fetchMetadata(exchange: Exchange, hop: Hop): HeaderList {
  const sent = hop.requestHeaders ?? hop.preflight?.requestHeaders;
  return sent === undefined ? byRule(exchange, hop) : sent.filter(isFetchMetadata);
}

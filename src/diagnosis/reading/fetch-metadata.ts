import type { Exchange, Hop } from '../../exchange/exchange';
import type { Header, HeaderList } from '../../fetch-standard/header-list';
import { isSameOrigin, originOfUrl, type Origin } from '../../fetch-standard/origin';
import { pageOrigin } from './page-origin';
import { isPotentiallyTrustworthy } from './potentially-trustworthy';
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
function siteUpTo(page: Origin | null, hops: readonly Hop[]): Site | null {
  if (page === null) return null;
  const sites = hops.map(({ url }) => siteOf(page, url));
  if (sites.includes('cross-site')) return 'cross-site';
  return sites.includes(null) ? null : (SITES.findLast((site) => sites.includes(site)) ?? null);
}

/** What the standard has a browser send of a hop that was never sent, as far as it is known. */
function byRule(exchange: Exchange, hop: Hop): HeaderList {
  if (!isPotentiallyTrustworthy(hop.url)) return [];
  const site = siteUpTo(pageOrigin(exchange), exchange.hops.slice(0, exchange.hops.indexOf(hop) + 1));
  const destination = exchange.type === 'xmlhttprequest' ? 'empty' : null;
  const named = (name: string, value: string | null): readonly Header[] =>
    value === null ? [] : [{ name, value }];
  return [
    ...named('Sec-Fetch-Site', site),
    ...named('Sec-Fetch-Mode', requestMode(exchange).mode),
    ...named('Sec-Fetch-Dest', destination),
  ];
}

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

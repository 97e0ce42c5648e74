import type { Exchange } from '../../../exchange/exchange';
import type { HeaderList } from '../../../fetch-standard/header-list';
import { parseUrl } from '../../../fetch-standard/parse-url';
import { hostAddressSpace } from '../url/host-address-space';
import { policyLines } from './page-policy';

/** The older name, which stands for both where the one for the address space is left out. */
const FOR_BOTH = 'local-network-access';

/** The allowlist of a feature in a Permissions-Policy: an inner list, or one bare member; null without one. */
function allowlistOf(value: string, feature: string): string | null {
  const found = [...value.matchAll(new RegExp(`(?:^|,)\\s*${feature}\\s*=\\s*(\\([^)]*\\)|[^,;\\s]+)`, 'g'))];
  return found.at(-1)?.[1] ?? null;
}

/** Whether an allowlist keeps a feature from the document itself. An origin with a wildcard may be its own. */
function excludesDocument(allowlist: string, origin: string | null): boolean {
  const members = allowlist.replace(/^\(|\)$/g, '').split(/\s+/);
  return members.every(
    (member) => member === '' || (/^"[^*]*"$/.test(member) && member !== `"${origin ?? ''}"`),
  );
}

/**
 * The lines of the page's own response that deny it the address space of a URL, so that nobody is asked; empty where none
 * does, or where the host does not tell the address space.
 *
 * @see https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Permissions-Policy/loopback-network
 * @see https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Permissions-Policy/local-network-access
 */
export function localNetworkPolicy(
  exchange: Pick<Exchange, 'browser' | 'pageOrigin' | 'pagePolicies'>,
  url: string,
): HeaderList {
  const space = hostAddressSpace(parseUrl(url)?.hostname ?? '');
  const lines = policyLines(exchange, 'permissions-policy') ?? [];
  if (space === null || exchange.browser !== 'chromium') return [];
  const whole = lines.map(({ value }) => value).join(', ');
  const feature = [`${space}-network`, FOR_BOTH].find((name) => allowlistOf(whole, name) !== null);
  if (feature === undefined) return [];
  const allowlist = allowlistOf(whole, feature) ?? '';
  return excludesDocument(allowlist, exchange.pageOrigin)
    ? lines.filter(({ value }) => allowlistOf(value, feature) !== null)
    : [];
}

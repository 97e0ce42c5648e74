import type { Exchange } from '../../exchange/exchange';
import type { Header } from '../../fetch-standard/header-list';
import { redactHeader } from './redact-header';
import { redactUrls } from './redact-urls';
import { isSecretHeader } from './secret-name';

const headersOf = (exchange: Exchange): readonly Header[] =>
  exchange.hops.flatMap((hop) => [
    ...(hop.preflight?.requestHeaders ?? []),
    ...(hop.preflight?.response?.headers ?? []),
    ...(hop.preflight?.response?.rewritten ?? []),
    ...(hop.requestHeaders ?? []),
    ...(hop.response?.headers ?? []),
    ...(hop.response?.rewritten ?? []),
  ]);

/** What `redactExchange` takes out of an exchange: lower-cased names of secret headers, and whether a URL changes. */
export function redactionsOf(exchange: Exchange): {
  readonly headers: readonly string[];
  readonly urls: boolean;
} {
  const changed = headersOf(exchange).filter((header) => redactHeader(header).value !== header.value);
  const secret = changed.filter(({ name }) => isSecretHeader(name));
  const urls =
    changed.length > secret.length ||
    exchange.callFrames.some(({ url }) => redactUrls(url) !== url) ||
    exchange.hops.some(
      (hop) =>
        redactUrls(hop.url) !== hop.url ||
        (hop.redirectUrl !== null && redactUrls(hop.redirectUrl) !== hop.redirectUrl),
    );
  return { headers: [...new Set(secret.map((header) => header.name.toLowerCase()))], urls };
}

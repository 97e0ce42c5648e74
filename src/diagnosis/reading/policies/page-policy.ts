import type { Exchange } from '../../../exchange/exchange';
import { headerValues, headersNamed } from '../../../fetch-standard/header-list';
import type { HeaderList } from '../../../fetch-standard/header-list';

/** The lines of one policy in the response of the page's document; null where that response was not seen. */
export function policyLines(
  { pagePolicies }: Pick<Exchange, 'pagePolicies'>,
  name: string,
): HeaderList | null {
  return pagePolicies === null ? null : headersNamed(pagePolicies, name);
}

const values = (exchange: Pick<Exchange, 'pagePolicies'>, name: string): readonly string[] =>
  headerValues(exchange.pagePolicies ?? [], name);

const ISOLATING = /^\s*isolate-and-(?:require-corp|credentialless)\b/;
const EMBEDDING = /^\s*(?:require-corp|credentialless)\b/;

/**
 * Whether a Document-Isolation-Policy alone restricts what the page may load: Chrome names the embedder policy for both.
 *
 * @see https://wicg.github.io/document-isolation-policy/
 */
export const isIsolatedByDocument = (exchange: Pick<Exchange, 'pagePolicies'>): boolean =>
  values(exchange, 'document-isolation-policy').some((value) => ISOLATING.test(value)) &&
  !isPolicySeen(embedderLines(exchange));

const BLOCKED_DESTINATIONS = /(?:^|,)\s*blocked-destinations\s*=\s*\(([^)]*)\)/;

/** The lines that restrict embedding; null where the page's response was not seen. `unsafe-none` restricts nothing. */
export const embedderLines = (exchange: Pick<Exchange, 'pagePolicies'>): HeaderList | null =>
  policyLines(exchange, 'cross-origin-embedder-policy')?.filter(({ value }) => EMBEDDING.test(value)) ?? null;

/** Whether the page's own response shows the policy. */
export const isPolicySeen = (lines: HeaderList | null | undefined): boolean => (lines?.length ?? 0) > 0;

/** Resource types by the destination that an Integrity-Policy names. */
const DESTINATIONS: Readonly<Partial<Record<Exchange['type'], string>>> = {
  script: 'script',
  stylesheet: 'style',
};

/**
 * Whether the page's Integrity-Policy forbids loads of this kind without a hash to compare.
 *
 * @see https://w3c.github.io/webappsec-subresource-integrity/#integrity-policy-section
 */
export function needsIntegrity(exchange: Pick<Exchange, 'pagePolicies' | 'type'>): boolean {
  const destination = DESTINATIONS[exchange.type];
  if (destination === undefined) return false;
  return values(exchange, 'integrity-policy').some((value) =>
    (BLOCKED_DESTINATIONS.exec(value)?.[1] ?? '').trim().split(/\s+/).includes(destination),
  );
}

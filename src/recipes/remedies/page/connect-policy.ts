import type { Case } from '../../../diagnosis/case';
import {
  connectSources,
  permissionTo,
  readPolicy,
} from '../../../diagnosis/reading/policies/connect-sources';
import type { Connection } from '../../../diagnosis/reading/policies/connect-sources';
import { loadKind } from '../../../diagnosis/reading/request/load-kind';
import { hopAt } from '../../../exchange/hops';
import { getHeader, headerValues } from '../../../fetch-standard/header-list';
import { parseUrl } from '../../../fetch-standard/parse-url';

/** The page's own policy before and after, where it keeps the page's scripts from a URL. */
export type ConnectPolicyChange = {
  readonly page: string;
  /** The value of the header line. */
  readonly before: string;
  readonly after: string;
  /** All that `connect-src` then lists. */
  readonly sources: readonly string[];
  /** Whether each response has a nonce of its own in it, so that no file can hold the policy. */
  readonly isMadeForEach: boolean;
};

/** A policy beyond this many characters is no code that anybody reads. */
const MOST_CHARACTERS = 2_000;

const NONCE = /'nonce-/i;

/** Where the page's script was kept from; null where that is no URL of a web server. */
function connectionOf({ exchange, diagnosis }: Case): Connection | null {
  const [cause] = diagnosis.causes;
  if (cause === undefined || loadKind(exchange) !== 'scripted') return null;
  const { url, redirectUrl, response } = hopAt(exchange, cause.hop);
  const isRedirected = cause.stage !== 'request';
  const location = redirectUrl ?? getHeader(response?.headers ?? [], 'location');
  const target = isRedirected ? parseUrl(location ?? '', url) : parseUrl(url);
  const page = parseUrl(exchange.pageOrigin ?? '');
  if (target === null || page === null || !/^https?:$/.test(target.protocol)) return null;
  return { url: target, page, isRedirected };
}

/** The policy with a directive that lists these sources, in the place of the one that it has. */
function withConnectSources(policy: string, sources: readonly string[]): string {
  const directive = `connect-src ${sources.join(' ')}`;
  const parts = policy.split(';');
  const at = parts.findIndex((part) => /^\s*connect-src(?:\s|$)/i.test(part));
  if (at < 0) return `${policy.trim().replace(/;$/, '')}; ${directive}`;
  return parts
    .map((part, index) => (index === at ? `${/^\s*/.exec(part)?.[0] ?? ''}${directive}` : part))
    .join(';');
}

/**
 * How the policy in the response of the page has to change so that the request may be made; null where that response was
 * not seen, none of its policies is the only one that forbids the request for certain, or something else happened too.
 */
export function connectPolicyChange(one: Case): ConnectPolicyChange | null {
  const [cause] = one.diagnosis.causes;
  const connection = connectionOf(one);
  if (cause?.failure.code !== 'csp-blocked' || connection === null || one.situations.length > 0) return null;
  const values = headerValues(cause.failure.policyLines ?? [], 'content-security-policy');
  // Several policies stand in several lines, or between commas.
  const policies = values.flatMap((value) =>
    value.split(',').map((text) => ({ text, value, policy: readPolicy(text) })),
  );
  const restricting = policies.filter(({ policy }) => permissionTo(connection, policy) !== 'permitted');
  const [found] = restricting;
  if (found === undefined || restricting.length > 1 || found.value.length > MOST_CHARACTERS) return null;
  const { text, value, policy } = found;
  if (permissionTo(connection, policy) !== 'forbidden') return null;
  const sources = [...(connectSources(policy) ?? []), connection.url.origin];
  const changed = withConnectSources(text, sources);
  if (permissionTo(connection, readPolicy(changed)) !== 'permitted') return null;
  return {
    page: connection.page.origin,
    before: value,
    after: value
      .split(',')
      .map((each) => (each === text ? changed : each))
      .join(','),
    sources,
    isMadeForEach: NONCE.test(value),
  };
}

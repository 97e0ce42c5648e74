import { fetchMetadata } from '../diagnosis/reading/request/fetch-metadata';
import { prose } from '../diagnosis/words/prose';
import { apiPolicy } from '../diagnosis/api/api-policy';
import type { Case } from '../diagnosis/case';
import type { ServerPolicy } from '../diagnosis/fix/fix';
import type { Hop } from '../exchange/exchange';
import { extractHeaderListValues } from '../fetch-standard/extract-header-list-values';
import { getHeader } from '../fetch-standard/header-list';
import { isForbiddenMethod } from '../fetch-standard/method';
import { serializedOriginOfUrl } from '../fetch-standard/origin';
import { cameAsNull } from './came-as-null';
import type { Covers } from './covers';
import { isRefusal, policyFrom, type Policy, type Refusal } from './policy';
import { serverOf, type Server } from './server';
import type { CheckedRequest } from './verify';

/** One server to configure, and the request that has to pass afterwards. */
export type ConfigurationTask = {
  readonly kind: 'task';
  readonly server: Server;
  readonly policy: Policy;
  readonly request: CheckedRequest;
  readonly covers: Covers;
};

/** Lists are written out: what a wildcard allows beyond the names beside it is nothing that the request needs. */
const named = (names: readonly string[]): readonly string[] => names.filter((name) => name !== '*');

/** What the server already lets pages read, so that a new configuration does not take it away. */
function exposedBy({ response }: Hop): readonly string[] {
  const list = extractHeaderListValues('Access-Control-Expose-Headers', response?.headers ?? []);
  return list.kind === 'list' ? named(list.values) : [];
}

/** The longest time for which the server lets browsers keep a response to a preflight; null where it says none. */
function maxAgeOf(hops: readonly Hop[]): number | null {
  const times = hops.flatMap(({ preflight }) => {
    const value = getHeader(preflight?.response?.headers ?? [], 'Access-Control-Max-Age') ?? '';
    return /^[0-9]{1,9}$/.test(value) ? [Number(value)] : [];
  });
  return times.length === 0 ? null : Math.max(...times);
}

/**
 * From what a server must say to a request to what recipes are written with: beside it the recorded requests of the page to
 * that server, and what the server says to them today. Refused where the server or a name is none
 * that a configuration can hold, and where the page has no origin of its own that could be allowed.
 */
export function configurationTask(
  { exchange, log }: Pick<Case, 'exchange' | 'log'>,
  own: ServerPolicy,
): ConfigurationTask | Refusal {
  const { policy: needed, requests, ...covered } = apiPolicy(exchange, own, log);
  const hop = exchange.hops.find((one) => serializedOriginOfUrl(one.url) === needed.server);
  if (hop === undefined) return { kind: 'refused', why: prose`No request to that server was recorded.` };
  const server = serverOf(hop.url);
  if ('kind' in server) return server;
  const origin = needed.allowOrigin === '*' ? (exchange.pageOrigin ?? 'null') : needed.allowOrigin;
  const hops = requests.flatMap((one) =>
    one.hops.filter(({ url }) => serializedOriginOfUrl(url) === needed.server),
  );
  const policy = policyFrom({
    origins: [origin],
    // A server may list what no page can send, such as TRACE.
    methods: [...named(needed.allowMethods), ...hops.map(({ method }) => method)].filter(
      (method) => !isForbiddenMethod(method),
    ),
    requestHeaders: named(needed.allowHeaders),
    exposeHeaders: hops.flatMap(exposedBy),
    credentials: needed.allowCredentials,
    maxAge: maxAgeOf(hops),
  });
  if (isRefusal(policy)) {
    // What another request needs is no reason to leave this one without a configuration.
    return requests.length === 1 ? policy : configurationTask({ exchange, log: null }, own);
  }
  const request = {
    url: hop.url,
    origin,
    method: hop.method,
    requestHeaders: named(own.allowHeaders),
    preflight: own.preflighted,
    fetchMetadata: fetchMetadata(exchange, hop),
  };
  return {
    kind: 'task',
    server,
    policy,
    request,
    covers: {
      ...covered,
      requests: requests.length,
      everyOrigin: covered.everyOrigin && !cameAsNull(exchange, needed.server),
    },
  };
}

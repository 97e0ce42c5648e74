import { fetchMetadata } from '../diagnosis/reading/fetch-metadata';
import { prose } from '../diagnosis/words/prose';
import type { ServerPolicy } from '../diagnosis/fix/fix';
import type { Exchange, Hop } from '../exchange/exchange';
import { extractHeaderListValues } from '../fetch-standard/extract-header-list-values';
import { isForbiddenMethod } from '../fetch-standard/method';
import { serializedOriginOfUrl } from '../fetch-standard/origin';
import { isRefusal, policyFrom, type Policy, type Refusal } from './policy';
import { serverOf, type Server } from './server';
import type { CheckedRequest } from './verify';

/** One server to configure, and the request that has to pass afterwards. */
export type ConfigurationTask = {
  readonly kind: 'task';
  readonly server: Server;
  readonly policy: Policy;
  readonly request: CheckedRequest;
};

/** Long enough to spare a page most preflights, short enough that a change of the policy is felt soon. */
const TEN_MINUTES = 600;

/** Lists are written out: what a wildcard allows beyond the names beside it is nothing that the request needs. */
const named = (names: readonly string[]): readonly string[] => names.filter((name) => name !== '*');

/** What the server already lets pages read, so that a new configuration does not take it away. */
function exposedBy({ response }: Hop): readonly string[] {
  const list = extractHeaderListValues('Access-Control-Expose-Headers', response?.headers ?? []);
  return list.kind === 'list' ? named(list.values) : [];
}

/**
 * From what a server must say to an exchange to what recipes are written with. Refused where the server or a name is none
 * that a configuration can hold, and where the page has no origin of its own that could be allowed.
 */
export function configurationTask(exchange: Exchange, needed: ServerPolicy): ConfigurationTask | Refusal {
  const hop = exchange.hops.find((one) => serializedOriginOfUrl(one.url) === needed.server);
  if (hop === undefined) return { kind: 'refused', why: prose`No request to that server was recorded.` };
  const server = serverOf(hop.url);
  if ('kind' in server) return server;
  const origin = needed.allowOrigin === '*' ? (exchange.pageOrigin ?? 'null') : needed.allowOrigin;
  const policy = policyFrom({
    origins: [origin],
    // A server may list what no page can send, such as TRACE.
    methods: [...named(needed.allowMethods), hop.method].filter((method) => !isForbiddenMethod(method)),
    requestHeaders: named(needed.allowHeaders),
    exposeHeaders: exposedBy(hop),
    credentials: needed.allowCredentials,
    maxAge: needed.preflighted ? TEN_MINUTES : null,
  });
  if (isRefusal(policy)) return policy;
  const request = {
    url: hop.url,
    method: hop.method,
    requestHeaders: policy.requestHeaders,
    preflight: needed.preflighted,
    fetchMetadata: fetchMetadata(exchange, hop),
  };
  return { kind: 'task', server, policy, request };
}

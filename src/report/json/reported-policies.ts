import { apiPolicy, apiSegment } from '../../diagnosis/api/api-policy';
import { fixOf } from '../../diagnosis/fix/fix-of';
import type { ServerPolicy } from '../../diagnosis/fix/fix';
import type { DiagnosedLog } from '../../diagnosis/reading/log/diagnosed-log';
import type { Exchange } from '../../exchange/exchange';
import { uniqueBy } from '../../fetch-standard/unique-by';
import type { ReportedPolicy } from './report-schema';

function reportedPolicy(
  exchange: Exchange,
  pageOrigin: string,
  needed: ServerPolicy,
  log: DiagnosedLog,
): ReportedPolicy {
  const { policy, requests } = apiPolicy(exchange, needed, log);
  return {
    server: policy.server,
    pageOrigin,
    allowOrigin: policy.allowOrigin,
    allowCredentials: policy.allowCredentials,
    preflighted: policy.preflighted,
    allowMethods: [...policy.allowMethods],
    allowHeaders: [...policy.allowHeaders],
    requests: requests.map(({ id }) => id),
  };
}

/**
 * What each API must allow so that the requests of a page to it pass, an API being what stands below one first segment of the
 * path. A request that needs something else is not among the `requests` of its policy; what it needs stands with it.
 */
export function reportedPolicies(
  exchanges: readonly Exchange[],
  log: DiagnosedLog,
): readonly ReportedPolicy[] {
  const needs = exchanges.flatMap((exchange) => {
    const { pageOrigin, hops } = exchange;
    const fix = fixOf(exchange);
    if (fix?.kind !== 'server' || pageOrigin === null) return [];
    const segment = apiSegment(hops[0].url);
    return fix.policies.map((needed) => ({ exchange, pageOrigin, segment, needed }));
  });
  const oneEach = uniqueBy(needs, ({ pageOrigin, segment, needed }) =>
    JSON.stringify([pageOrigin, needed.server, segment]),
  );
  return oneEach.map(({ exchange, pageOrigin, needed }) => reportedPolicy(exchange, pageOrigin, needed, log));
}

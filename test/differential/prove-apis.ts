import { apiPolicy } from '../../src/diagnosis/api/api-policy';
import { diagnose } from '../../src/diagnosis/diagnose';
import { fixOf } from '../../src/diagnosis/fix/fix-of';
import type { ServerPolicy } from '../../src/diagnosis/fix/fix';
import { offersConfiguration } from '../../src/diagnosis/situations/beyond-headers';
import { situationsOf } from '../../src/diagnosis/situations/situations-of';
import type { Exchange } from '../../src/exchange/exchange';
import { configurationTask } from '../../src/recipes/configuration-task';
import { forEveryOrigin, isForEveryOrigin } from '../../src/recipes/policy';
import type { Policy } from '../../src/recipes/policy';
import { wasRefused } from '../browsers/driver/was-refused';
import { hasCredentials } from '../diagnosis/fix/fixed-case';
import type { HeaderLine, SentResponse, ServerReaction } from '../zoo/zoo-case';
import type { CaseSender } from './case-sender';
import type { GeneratedApi } from './generate/apis';
import type { GeneratedCase } from './generated-case';
import type { ObservedCase } from './observed-case';

/** Requests sent between two loads of the page, or those of one API where it has more. */
const BATCH = 150;

/** What is wrong with one configuration. */
export type ApiFault = { readonly segment: string; readonly what: string };

export type ApiTally = {
  readonly apis: number;
  readonly requests: number;
  /** APIs of which a request is blocked that a configuration mends; each was sent once more, configured. */
  readonly configured: number;
  /** Those of them that every site may use before and afterwards. */
  readonly everyOrigin: number;
  /** Requests that the configuration is said to be for, and that were blocked before. */
  readonly promised: number;
  /** Requests that passed before, and were sent again. */
  readonly kept: number;
  /** Requests with credentials that are still refused, where the panel promises only those without. */
  readonly ifWithoutCredentials: number;
  /** Blocked requests of configured APIs of which the panel says that they need something else. */
  readonly left: number;
  readonly faults: readonly ApiFault[];
};

/** A configuration for an API, made from the first blocked request of it that one can help. */
type Plan = {
  readonly api: GeneratedApi;
  readonly policy: Policy;
  /** Ids of the exchanges that it is said to be for. */
  readonly covered: ReadonlySet<string>;
  /** Whether it is said to be for requests without credentials, where some may have them. */
  readonly ifWithoutCredentials: boolean;
  readonly before: readonly ObservedCase[];
};

function neededBy(exchange: Exchange): ServerPolicy | null {
  const diagnosis = diagnose(exchange);
  const fix = diagnosis.verdict === 'blocked' ? fixOf(exchange) : null;
  return fix?.kind === 'server' && offersConfiguration(situationsOf(exchange, diagnosis, null))
    ? (fix.policies[0] ?? null)
    : null;
}

function planFor(api: GeneratedApi, before: readonly ObservedCase[]): Plan | null {
  const exchanges = before.flatMap(({ exchange }) => exchange ?? []);
  const log = { exchanges, diagnosisOf: diagnose };
  for (const exchange of exchanges) {
    const needed = neededBy(exchange);
    if (needed === null) continue;
    const task = configurationTask({ exchange, log }, needed);
    if (task.kind === 'refused') continue;
    const covered = new Set(apiPolicy(exchange, needed, log).requests.map(({ id }) => id));
    const { covers } = task;
    const policy = covers.everyOrigin ? forEveryOrigin(task.policy) : task.policy;
    return { api, policy, covered, ifWithoutCredentials: covers.ifWithoutCredentials, before };
  }
  return null;
}

/** A response as of a server that was configured with the policy for this page, and of any other page just the same. */
function configured(given: ServerReaction | undefined, policy: Policy, isPreflight: boolean): SentResponse {
  const before: SentResponse =
    given?.kind === 'response' ? given : { kind: 'response', status: 404, headers: [] };
  const listed = (name: string, names: readonly string[]): readonly HeaderLine[] =>
    isPreflight && names.length > 0 ? [[name, names.join(', ')]] : [];
  return {
    ...before,
    status: isPreflight ? 204 : before.status,
    headers: [
      ...before.headers.filter(([name]) => !/^access-control-/i.test(name)),
      ['Access-Control-Allow-Origin', policy.origins[0]],
      ...(policy.credentials ? [['Access-Control-Allow-Credentials', 'true'] as const] : []),
      ...listed('Access-Control-Allow-Methods', policy.methods),
      ...listed('Access-Control-Allow-Headers', policy.requestHeaders),
    ],
  };
}

function configuredCase(original: GeneratedCase, policy: Policy): GeneratedCase {
  const { preflight, actual } = original.responses;
  return {
    ...original,
    id: `${original.id}-configured`,
    responses: { preflight: configured(preflight, policy, true), actual: configured(actual, policy, false) },
  };
}

/** The same request from a page of another origin. */
const foreignCase = (one: GeneratedCase): GeneratedCase => ({
  ...one,
  id: `${one.id}-foreign`,
  request: one.request.kind === 'fetch' ? { ...one.request, context: 'international-frame' } : one.request,
});

function* batchesOf(apis: readonly GeneratedApi[]): Generator<readonly GeneratedApi[]> {
  let batch: GeneratedApi[] = [];
  let size = 0;
  for (const api of apis) {
    if (size > 0 && size + api.cases.length > BATCH) {
      yield batch;
      [batch, size] = [[], 0];
    }
    batch.push(api);
    size += api.cases.length;
  }
  if (size > 0) yield batch;
}

/** What became of each request of a plan once the server is configured. */
function outcomesOf(plan: Plan, after: ReadonlyMap<string, ObservedCase>) {
  const { api, covered, before } = plan;
  const isRefusedAgain = ({ case: { id } }: ObservedCase): boolean => {
    const again = after.get(`${id}-configured`);
    return again === undefined || wasRefused(again.outcome);
  };
  const isExcepted = (one: ObservedCase): boolean => plan.ifWithoutCredentials && hasCredentials(one.case);
  const faultsOf = (some: readonly ObservedCase[], what: string): readonly ApiFault[] =>
    some.map(({ case: { id } }) => ({
      segment: api.segment,
      what: `${id} ${what}: ${after.get(`${id}-configured`)?.verdict.error ?? 'no word of CORS'}`,
    }));
  const passed = before.filter(({ outcome }) => !wasRefused(outcome));
  const refused = before.filter(({ outcome }) => wasRefused(outcome));
  const promised = refused.filter(({ exchange }) => exchange !== null && covered.has(exchange.id));
  const broken = promised.filter(isRefusedAgain);
  const entered = [...after.values()].filter(
    ({ case: { id }, outcome }) =>
      id.startsWith(`${api.segment}-`) && id.endsWith('-foreign') && !wasRefused(outcome),
  );
  return {
    passed: passed.length,
    promised: promised.length,
    excepted: broken.filter(isExcepted).length,
    left: refused.length - promised.length,
    faults: [
      ...faultsOf(passed.filter(isRefusedAgain), 'passed before and is refused now'),
      ...faultsOf(
        broken.filter((one) => !isExcepted(one)),
        'was to pass and is still refused',
      ),
      ...entered.map(({ case: { id } }) => ({ segment: api.segment, what: `${id} was let in` })),
    ],
  };
}

/**
 * Sends what pages request of generated APIs, configures each API by what the panel's own code makes of the recorded
 * requests, and sends all of it again: what the configuration is said to be for passes, what passed before still does,
 * and a page of another origin is let in only
 * where the server allows every origin already.
 */
export async function proveApis(
  sender: CaseSender,
  apis: readonly GeneratedApi[],
  onProgress: (done: number, faults: number) => void,
): Promise<ApiTally> {
  const faults: ApiFault[] = [];
  let [requests, configuredApis, everyOrigin, promised, kept, left, excepted, done] = [
    0, 0, 0, 0, 0, 0, 0, 0,
  ];
  for (const batch of batchesOf(apis)) {
    const sent = await sender.send(batch.flatMap(({ cases }) => cases));
    requests += sent.length;
    const plans = batch.flatMap((api) => {
      const ids = new Set(api.cases.map(({ id }) => id));
      return (
        planFor(
          api,
          sent.filter(({ case: { id } }) => ids.has(id)),
        ) ?? []
      );
    });
    const again = plans.flatMap(({ api, policy }) => {
      const cases = api.cases.map((one) => configuredCase(one, policy));
      return isForEveryOrigin(policy) ? cases : [...cases, ...cases.slice(0, 1).map(foreignCase)];
    });
    const after = new Map(
      (again.length === 0 ? [] : await sender.send(again)).map((one) => [one.case.id, one] as const),
    );
    for (const plan of plans) {
      const outcome = outcomesOf(plan, after);
      promised += outcome.promised;
      kept += outcome.passed;
      left += outcome.left;
      excepted += outcome.excepted;
      faults.push(...outcome.faults);
    }
    configuredApis += plans.length;
    everyOrigin += plans.filter(({ policy }) => isForEveryOrigin(policy)).length;
    done += batch.length;
    onProgress(done, faults.length);
  }
  return {
    apis: apis.length,
    requests,
    configured: configuredApis,
    everyOrigin,
    promised,
    kept,
    ifWithoutCredentials: excepted,
    left,
    faults,
  };
}

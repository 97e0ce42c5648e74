import type { Engine } from './engines';
import type { Extracted } from './extract-header-list-values';
import type { MethodDetail, RuleResult } from './failure';
import { isCorsSafelistedMethod } from './method';
import { stepsOf, type Step } from './step';

const step = stepsOf('CORS-preflight fetch', '#cors-preflight-fetch-0');

/**
 * Steps 7.4 and 7.5: whether the preflight's response allows the method. Says nothing when the list cannot be parsed,
 * since that alone is the failure then. Methods are compared byte for byte.
 *
 * @see https://fetch.spec.whatwg.org/#cors-preflight-fetch-0
 */
export function methodFailures(
  request: {
    readonly method: string;
    readonly credentials: boolean;
    readonly useCorsPreflight: boolean;
    readonly engine: Engine;
  },
  methods: Extracted,
): RuleResult {
  if (methods.kind === 'invalid') return { steps: [], failures: [] };
  const { method, credentials } = request;
  const steps: Step[] = [];
  let allowed = methods.kind === 'list' ? methods.values : null;
  if (allowed === null && request.useCorsPreflight && request.engine.preflightFlagAllowsMethod) {
    allowed = [method];
    const question = 'Does the use-CORS-preflight flag replace a missing Access-Control-Allow-Methods?';
    steps.push(step('7.4', question, method, 'info'));
  }
  const passes =
    isCorsSafelistedMethod(method) ||
    (allowed !== null && (allowed.includes(method) || (!credentials && allowed.includes('*'))));
  const question = 'Is the method CORS-safelisted or allowed?';
  const input = `${method} in ${allowed === null ? '(absent)' : allowed.join(', ')}`;
  steps.push(step('7.5', question, input, passes ? 'pass' : 'fail'));
  if (passes) return { steps, failures: [] };
  return {
    steps,
    failures: [{ code: 'method-not-allowed', method, allowed, detail: detailOf(method, allowed) }],
  };
}

function detailOf(method: string, allowed: readonly string[] | null): MethodDetail {
  if (allowed === null) return 'no-list';
  const upper = method.toUpperCase();
  if (method === 'patch' && allowed.includes('PATCH')) return 'patch-lowercase';
  if (allowed.some((listed) => listed.toUpperCase() === upper)) return 'method-case';
  // Without credentials the wildcard would have allowed it.
  return allowed.includes('*') ? 'wildcard-with-credentials' : 'not-listed';
}

import { corsCheck, type CorsCheckInput } from './cors-check';
import { ENGINES, type PreflightCheck } from './engines';
import { extractHeaderListValues, type Extracted } from './extract-header-list-values';
import type { RuleFailure, RuleResult } from './failure';
import { getHeader } from './header-list';
import { headerAllowance, headerFailures, nonWildcardFailures } from './preflight-allowed-headers';
import { methodFailures } from './preflight-allowed-method';
import type { UnsafeHeaderWhy } from './cors-safelisted-request-header';
import { isOkStatus, isRedirectStatus } from './status';
import { stepsOf, type Step } from './step';

/** The response to a preflight, and the request that it was sent for. */
export type PreflightResponseInput = CorsCheckInput & {
  readonly status: number;
  /** As sent; never normalised again. */
  readonly method: string;
  /** The names of Access-Control-Request-Headers; value and reason where the actual request's headers are known. */
  readonly unsafeHeaders: readonly {
    readonly name: string;
    readonly value: string | null;
    readonly why: UnsafeHeaderWhy | null;
  }[];
  readonly useCorsPreflight: boolean;
  /** Whether it was sent to the page's own origin, as only engines that deviate from the standard do. */
  readonly toOwnOrigin: boolean;
};

const step = stepsOf('CORS-preflight fetch', '#cors-preflight-fetch-0');

/**
 * Checks the response to a preflight (the CORS-preflight fetch from step 7 on) and names everything that is wrong with
 * it: each failure is judged as if those before it were cured, in the order in which the engine complains.
 *
 * A redirect is the exception. What the response would be without it is unknown, so beside the redirect only the CORS check
 * of the redirect itself is reported, and only by engines that run it there.
 *
 * @see https://fetch.spec.whatwg.org/#cors-preflight-fetch-0
 */
export function checkPreflightResponse(input: PreflightResponseInput): RuleResult {
  const results = checkAll(input);
  const steps: Step[] = [];
  // The steps are told in the standard's order, the failures in the engine's.
  for (const check of ENGINES.standard.preflightChecks) steps.push(...results[check].steps);
  const failures: RuleFailure[] = [];
  for (const check of input.engine.preflightChecks) failures.push(...results[check].failures);
  return { steps, failures };
}

const NOT_EVALUATED: RuleResult = { steps: [], failures: [] };

function checkAll(input: PreflightResponseInput): Readonly<Record<PreflightCheck, RuleResult>> {
  const status = checkStatus(input);
  if (status.failures.some(({ code }) => code === 'preflight-redirect')) {
    return {
      'cors-check': input.engine.corsCheckOnPreflightRedirect ? checkOrigin(input) : NOT_EVALUATED,
      status,
      'allow-methods-syntax': NOT_EVALUATED,
      'allow-headers-syntax': NOT_EVALUATED,
      method: NOT_EVALUATED,
      'non-wildcard-headers': NOT_EVALUATED,
      headers: NOT_EVALUATED,
    };
  }
  const methods = extractHeaderListValues('Access-Control-Allow-Methods', input.headers);
  const names = extractHeaderListValues('Access-Control-Allow-Headers', input.headers);
  const allowance = headerAllowance(input, names);
  return {
    'cors-check': checkOrigin(input),
    status,
    'allow-methods-syntax': checkSyntax('Access-Control-Allow-Methods', 'allow-methods-invalid', methods),
    'allow-headers-syntax': checkSyntax('Access-Control-Allow-Headers', 'allow-headers-invalid', names),
    method: methodFailures(input, methods),
    'non-wildcard-headers': allowance === null ? NOT_EVALUATED : nonWildcardFailures(allowance),
    headers: allowance === null ? NOT_EVALUATED : headerFailures(allowance),
  };
}

function checkOrigin(input: PreflightResponseInput): RuleResult {
  return input.toOwnOrigin && !input.engine.corsCheckOnPreflightToOwnOrigin
    ? NOT_EVALUATED
    : corsCheck(input);
}

function checkStatus({ status, headers, engine }: PreflightResponseInput): RuleResult {
  const ok = isOkStatus(status);
  const steps = [step('7', 'Is the status 200 to 299?', String(status), ok ? 'pass' : 'fail')];
  if (ok) return { steps, failures: [] };
  const location = getHeader(headers, 'Location');
  const leads = location !== null && !(location === '' && engine.location.emptyIsAbsent);
  // Without a Location there is nothing to redirect to, and engines report the status as such.
  return isRedirectStatus(status) && leads
    ? { steps, failures: [{ code: 'preflight-redirect', status, location }] }
    : { steps, failures: [{ code: 'preflight-status', status }] };
}

function checkSyntax(
  name: string,
  code: 'allow-methods-invalid' | 'allow-headers-invalid',
  extracted: Extracted,
): RuleResult {
  const question = `Is ${name} a list of tokens?`;
  switch (extracted.kind) {
    case 'absent':
      return { steps: [step('7.3', question, '(absent)', 'pass')], failures: [] };
    case 'list':
      return { steps: [step('7.3', question, extracted.values.join(', '), 'pass')], failures: [] };
    case 'invalid': {
      const { value, element } = extracted;
      return { steps: [step('7.3', question, value, 'fail')], failures: [{ code, value, element }] };
    }
  }
}

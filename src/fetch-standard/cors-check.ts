import type { Engine } from './engines';
import type { RuleFailure, RuleResult } from './failure';
import { getHeader, headersNamed, headerValues, type HeaderList } from './header-list';
import { utf8Decode } from './isomorphic-string';
import { originDifference } from './origin-difference';
import { parseUrl } from './parse-url';
import { stepsOf, type Step } from './step';

/** What a CORS check looks at. */
export type CorsCheckInput = {
  readonly headers: HeaderList;
  /** Whether repeated fields may have been joined into one, so that repeats cannot be told from a list. */
  readonly repeatsMerged: boolean;
  /** The serialised origin of the request, as in its Origin header. */
  readonly origin: string;
  /** Whether that origin is `null` because of a redirect. */
  readonly tainted: boolean;
  /** Whether the request's credentials mode is `include`. */
  readonly credentials: boolean;
  readonly engine: Engine;
};

const ALLOW_ORIGIN = 'Access-Control-Allow-Origin';
const ALLOW_CREDENTIALS = 'Access-Control-Allow-Credentials';
const ABSENT = '(absent)';

const step = stepsOf('CORS check', '#concept-cors-check');

/**
 * Runs the CORS check on a response. At most two failures: one of Access-Control-Allow-Origin and, for a request with
 * credentials, one of Access-Control-Allow-Credentials, in the order in which every engine complains.
 *
 * @see https://fetch.spec.whatwg.org/#concept-cors-check
 */
export function corsCheck(input: CorsCheckInput): RuleResult {
  const steps: Step[] = [];
  const failures: RuleFailure[] = [];
  const values = originValues(input);
  const allowed = values.length === 0 ? null : values.join(', ');
  steps.push(step('1', `What does ${ALLOW_ORIGIN} say?`, allowed ?? ABSENT, 'info'));
  steps.push(step('2', `Is ${ALLOW_ORIGIN} present?`, allowed ?? ABSENT, allowed === null ? 'fail' : 'pass'));
  if (allowed === null) {
    failures.push({ code: 'allow-origin-missing' });
  } else if (matchesWildcard(allowed, input.credentials, steps)) {
    return { steps, failures };
  } else {
    const equal = allowed === input.origin;
    const question = `Is ${ALLOW_ORIGIN} the request's origin, byte for byte?`;
    steps.push(
      step('4', question, `${allowed} ${equal ? '=' : '≠'} ${input.origin}`, equal ? 'pass' : 'fail'),
    );
    if (!equal) failures.push(allowOriginFailure(allowed, values, input));
  }
  const mode = input.credentials ? 'include' : 'not include';
  const question = 'Is the credentials mode other than include, so that the check ends here?';
  steps.push(step('5', question, mode, input.credentials ? 'info' : 'pass'));
  if (input.credentials) checkCredentials(input, steps, failures);
  return { steps, failures };
}

/** The values of Access-Control-Allow-Origin that an engine compares; none where the header is absent. */
function originValues({ headers, engine }: CorsCheckInput): readonly string[] {
  const values = headerValues(headers, ALLOW_ORIGIN);
  if (values.length < 2 || !engine.allowOriginRepeatsBySpelling) return values;
  const spelledSo = headersNamed(headers, ALLOW_ORIGIN).filter(({ name }) => name === ALLOW_ORIGIN);
  return spelledSo.length > 1 ? values : withoutEmpty(values);
}

/** What is left of several lines once the empty ones are dropped: one line at least. */
function withoutEmpty(values: readonly string[]): readonly string[] {
  const filled = values.filter((value) => value !== '');
  return filled.length === 0 ? [''] : filled;
}

function matchesWildcard(allowed: string, credentials: boolean, steps: Step[]): boolean {
  const matches = !credentials && allowed === '*';
  const question = `Is ${ALLOW_ORIGIN} the wildcard and the credentials mode not include?`;
  const input = `${allowed}, credentials mode ${credentials ? 'include' : 'not include'}`;
  steps.push(step('3', question, input, matches ? 'pass' : 'info'));
  return matches;
}

/** The value that an engine compares; null when the header is absent. */
function credentialsValue({ headers, engine }: CorsCheckInput): string | null {
  const whole = getHeader(headers, ALLOW_CREDENTIALS);
  if (whole === null || !engine.emptyCredentialsLinesDropped) return whole;
  return withoutEmpty(headerValues(headers, ALLOW_CREDENTIALS)).join(', ');
}

function checkCredentials(input: CorsCheckInput, steps: Step[], failures: RuleFailure[]): void {
  const allowed = credentialsValue(input);
  steps.push(step('6', `What does ${ALLOW_CREDENTIALS} say?`, allowed ?? ABSENT, 'info'));
  const isTrue = allowed === 'true';
  steps.push(step('7', `Is ${ALLOW_CREDENTIALS} exactly true?`, allowed ?? ABSENT, isTrue ? 'pass' : 'fail'));
  if (allowed === null) failures.push({ code: 'allow-credentials-missing' });
  else if (!isTrue) failures.push({ code: 'allow-credentials-not-true', value: allowed });
}

/** Names what is wrong with a value that is neither the request's origin nor a wildcard that counts. */
function allowOriginFailure(value: string, values: readonly string[], input: CorsCheckInput): RuleFailure {
  if (values.length > 1) return { code: 'allow-origin-repeated', values };
  if (value === '') return { code: 'allow-origin-empty' };
  if (value === '*') return { code: 'allow-origin-wildcard-with-credentials' };
  if (/[ ,]/.test(value)) return { code: 'allow-origin-list', value };
  // `null` is no URL, but it is a serialised origin, so it is a wrong origin and not an invalid value.
  // Not by its origin: Chromium's URL parser knows hosts that no serialised origin can have, such as `*.example`.
  if (value !== 'null' && parseUrl(utf8Decode(value)) === null) {
    return { code: 'allow-origin-invalid', value, origin: input.origin };
  }
  const detail = originDifference(value, input.origin, { tainted: input.tainted });
  return { code: 'allow-origin-mismatch', value, origin: input.origin, detail };
}

import type { CauseCode } from '../../../src/diagnosis/words/cause-code';
import type { Expectation, HeaderLine, SentResponse } from '../zoo-case';

/** A response with these header lines, 200 and a short body if nothing else is said. */
export function reply(headers: readonly HeaderLine[], more: Partial<SentResponse> = {}): SentResponse {
  return { kind: 'response', status: 200, headers, body: 'ok\n', ...more };
}

/** A preflight's response: 204 and these header lines. */
export function preflightReply(
  headers: readonly HeaderLine[],
  more: Partial<SentResponse> = {},
): SentResponse {
  return { kind: 'response', status: 204, headers, ...more };
}

/** A redirect, 302 if nothing else is said, to a Location that may hold templates. */
export function redirect(
  location: string,
  headers: readonly HeaderLine[] = [],
  more: Partial<SentResponse> = {},
): SentResponse {
  return { kind: 'response', status: 302, headers: [['Location', location], ...headers], ...more };
}

export const allowOrigin = (value: string): HeaderLine => ['Access-Control-Allow-Origin', value];
export const allowMethods = (value: string): HeaderLine => ['Access-Control-Allow-Methods', value];
export const allowHeaders = (value: string): HeaderLine => ['Access-Control-Allow-Headers', value];
export const allowCredentials = (value = 'true'): HeaderLine => ['Access-Control-Allow-Credentials', value];
export const contentType = (value: string): HeaderLine => ['Content-Type', value];

/** What a correct server says to a request without credentials. */
export const REFLECTED = allowOrigin('{origin}');

/** A correct response to any preflight; it allows what is requested. */
export const GOOD_PREFLIGHT = preflightReply([
  REFLECTED,
  allowMethods('{requestedMethod}'),
  allowHeaders('{requestedHeaders}'),
]);

/** The same for a credentialed request. */
export const GOOD_CREDENTIALED_PREFLIGHT = preflightReply([
  REFLECTED,
  allowCredentials(),
  allowMethods('{requestedMethod}'),
  allowHeaders('{requestedHeaders}'),
]);

export const GOOD_REPLY = reply([REFLECTED]);
export const GOOD_CREDENTIALED_REPLY = reply([REFLECTED, allowCredentials()]);

export const ALLOWED: Expectation = { verdict: 'allowed', first: null };
export const OPAQUE: Expectation = { verdict: 'opaque', first: null };

/** Blocked by the rules: the cause reported, then what else stands. */
export function blocked(
  stage: NonNullable<Expectation['stage']>,
  first: CauseCode,
  ...others: readonly CauseCode[]
): Expectation {
  const expectation: Expectation = { verdict: 'blocked', first, stage };
  return others.length > 0 ? { ...expectation, all: [first, ...others] } : expectation;
}

/** Failed by something that no CORS header can cure. */
export function failed(first: CauseCode): Expectation {
  return { verdict: 'failed', first };
}

import type { Engine } from './engines';
import type { RuleFailure, RuleResult } from './failure';
import type { HeaderList } from './header-list';
import { locationUrl } from './location-url';
import { isSameOriginUrl, OPAQUE_ORIGIN, originOfUrl, type Origin } from './origin';
import { isRedirectTainted } from './redirect-taint';
import {
  currentUrl,
  isHttpScheme,
  schemeOf,
  type RequestMode,
  type RedirectMode,
  type ResponseTainting,
  type UrlList,
} from './request';
import { isRedirectStatus, redirectedMethod } from './status';
import { stepsOf, type Step } from './step';

/** A response that redirects, and the request that it belongs to. */
export type RedirectInput = {
  readonly origin: Origin;
  readonly mode: RequestMode;
  readonly tainting: ResponseTainting;
  readonly method: string;
  readonly urls: UrlList;
  readonly status: number;
  readonly headers: HeaderList;
  readonly redirectMode: RedirectMode;
  /** Whether the request's body is a stream, which cannot be sent twice. */
  readonly streamBody: boolean;
  readonly engine: Engine;
};

/** The request after the redirect. */
export type RedirectedRequest = {
  readonly url: string;
  readonly method: string;
  /** Lower-cased names of request headers that do not go along, in byte order, whether or not they were set. */
  readonly droppedHeaders: readonly string[];
  /** Whether the request's origin is `null` from now on. */
  readonly tainted: boolean;
};

const MAXIMUM_REDIRECTS = 20;
/** Lower-cased. @see https://fetch.spec.whatwg.org/#request-body-header-name */
export const REQUEST_BODY_HEADERS: readonly string[] = [
  'content-encoding',
  'content-language',
  'content-location',
  'content-type',
];

const httpFetchStep = stepsOf('HTTP fetch', '#concept-http-fetch');
const step = stepsOf('HTTP-redirect fetch', '#concept-http-redirect-fetch');

/**
 * Judges a redirect and says what the next request is. `next` is null when the response is final (no redirect status,
 * no Location, redirect mode manual) and when the redirect fails. The CORS check of the redirecting response itself
 * comes before and is not part of this.
 *
 * @see https://fetch.spec.whatwg.org/#concept-http-redirect-fetch
 */
export function httpRedirectFetch(
  input: RedirectInput,
): RuleResult & { readonly next: RedirectedRequest | null } {
  if (!isRedirectStatus(input.status)) return { steps: [], failures: [], next: null };
  const { redirectMode, status } = input;
  const steps: Step[] = [];
  const modeOutcome = redirectMode === 'error' ? 'fail' : 'pass';
  steps.push(httpFetchStep('6', 'Does the redirect mode allow a redirect?', redirectMode, modeOutcome));
  if (redirectMode === 'error')
    return { steps, failures: [{ code: 'redirect-mode-error', status }], next: null };
  if (redirectMode === 'manual') return { steps, failures: [], next: null };

  const target = locationUrl(input.headers, currentUrl(input.urls), input.engine);
  const shown = target.kind === 'absent' ? '(absent)' : target.location;
  steps.push(step('4', 'Is there a Location?', shown, target.kind === 'absent' ? 'info' : 'pass'));
  if (target.kind === 'absent') return { steps, failures: [], next: null };
  steps.push(step('5', 'Is Location one valid URL?', shown, target.kind === 'url' ? 'pass' : 'fail'));
  if (target.kind === 'invalid') {
    const failure: RuleFailure = { code: 'redirect-location-invalid', location: target.location };
    return {
      steps,
      failures: [failure, ...checkChain(input, steps), ...checkStream(input, steps)],
      next: null,
    };
  }
  const failures = [...checkScheme(target, steps), ...checkChain(input, steps)];
  failures.push(...checkUserinfo(input, target, steps), ...checkStream(input, steps));
  return {
    steps,
    failures,
    next: failures.length === 0 ? redirectedRequest(input, target.url, steps) : null,
  };
}

type Target = { readonly url: string; readonly location: string };

function checkScheme({ url, location }: Target, steps: Step[]): readonly RuleFailure[] {
  const scheme = schemeOf(url);
  const http = isHttpScheme(scheme);
  steps.push(step('6', 'Is the scheme of Location http or https?', scheme, http ? 'pass' : 'fail'));
  return http ? [] : [{ code: 'redirect-scheme', location, scheme }];
}

function checkChain({ urls }: RedirectInput, steps: Step[]): readonly RuleFailure[] {
  const count = urls.length - 1;
  const question = `Were there fewer than ${String(MAXIMUM_REDIRECTS)} redirects before?`;
  steps.push(step('7', question, String(count), count < MAXIMUM_REDIRECTS ? 'pass' : 'fail'));
  return count < MAXIMUM_REDIRECTS ? [] : [{ code: 'redirect-loop', count }];
}

function checkUserinfo(input: RedirectInput, target: Target, steps: Step[]): readonly RuleFailure[] {
  const { username, password } = new URL(target.url);
  const present = username !== '' || password !== '';
  const shown = present ? 'present' : 'none';
  const atOrigin = isSameOriginUrl(input.origin, target.url);
  const failsInMode = input.mode === 'cors' && present && !atOrigin;
  const refused = input.mode === 'no-cors' && present && input.engine.location.userinfoRefusedInNoCors;
  const modeQuestion = 'In mode cors, is Location of the same origin or without username and password?';
  const inMode = refused ? `${shown}, which ${input.engine.label} refuses in mode no-cors too` : shown;
  steps.push(step('9', modeQuestion, inMode, failsInMode || refused ? 'fail' : 'pass'));
  const failsTainted = input.tainting === 'cors' && present;
  const taintQuestion = 'After a cross-origin hop, is Location without username and password?';
  steps.push(step('10', taintQuestion, shown, failsTainted ? 'fail' : 'pass'));
  // Another Location has to be given for a scheme that is not HTTP(S) anyway, so that cause is told alone.
  if (!isHttpScheme(schemeOf(target.url))) return [];
  return failsInMode || failsTainted || refused
    ? [{ code: 'redirect-with-userinfo', location: target.location }]
    : [];
}

function checkStream({ status, streamBody }: RedirectInput, steps: Step[]): readonly RuleFailure[] {
  const fails = streamBody && status !== 303;
  const question = 'Can the body be sent again, or is it dropped (303)?';
  const shown = `status ${String(status)}, ${streamBody ? 'stream' : 'no stream'}`;
  steps.push(step('11', question, shown, fails ? 'fail' : 'pass'));
  return fails ? [{ code: 'redirect-stream-body', status }] : [];
}

function redirectedRequest(input: RedirectInput, url: string, steps: Step[]): RedirectedRequest {
  const { method, status } = input;
  const methodThere = redirectedMethod(method, status);
  const methodQuestion = 'Does the redirect turn the request into a GET without a body?';
  steps.push(step('12', methodQuestion, `${method}, status ${String(status)}`, 'info'));
  const current = originOfUrl(currentUrl(input.urls)) ?? OPAQUE_ORIGIN;
  const crossOrigin = !isSameOriginUrl(current, url);
  const headerQuestion = 'Does the redirect go to another origin, so that Authorization is dropped?';
  steps.push(step('13', headerQuestion, `${currentUrl(input.urls)} → ${url}`, 'info'));
  return {
    url,
    method: methodThere,
    droppedHeaders: [
      ...(crossOrigin ? ['authorization'] : []),
      ...(methodThere === method ? [] : REQUEST_BODY_HEADERS),
    ],
    tainted: isRedirectTainted(input.origin, [...input.urls, url]),
  };
}

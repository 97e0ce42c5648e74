import type { RuleFailure, RuleResult } from './failure';
import { isSameOriginUrl, serializeOrigin, type Origin } from './origin';
import {
  currentUrl,
  isHttpScheme,
  schemeOf,
  type RequestMode,
  type RedirectMode,
  type ResponseTainting,
  type UrlList,
} from './request';
import { stepsOf, type Step } from './step';

const step = stepsOf('Main fetch', '#concept-main-fetch');

/**
 * Decides for the current URL, the last of `urls`, whether it may be fetched and what the response may be used for:
 * step 12 of main fetch without what no extension can see (preload candidates, service workers). At most one failure.
 * With a failure the tainting stays what it was.
 *
 * @see https://fetch.spec.whatwg.org/#concept-main-fetch
 */
export function mainFetch(input: {
  readonly origin: Origin;
  readonly mode: RequestMode;
  readonly urls: UrlList;
  readonly tainting: ResponseTainting;
  readonly redirectMode: RedirectMode;
}): RuleResult & { readonly tainting: ResponseTainting } {
  const { origin, mode, redirectMode } = input;
  const url = currentUrl(input.urls);
  const scheme = schemeOf(url);
  const steps: Step[] = [];
  const decide = (tainting: ResponseTainting, failure: RuleFailure | null) => ({
    steps,
    failures: failure === null ? [] : [failure],
    tainting,
  });

  const basic = isBasic(input, url, scheme);
  const basicQuestion = 'Is the URL of the same origin (and was on every hop), a data: URL or a navigation?';
  steps.push(
    step(
      '12.2',
      basicQuestion,
      `${url} for ${serializeOrigin(origin)}, mode ${mode}`,
      basic ? 'pass' : 'info',
    ),
  );
  if (basic) return decide('basic', null);

  const sameOriginOnly = mode === 'same-origin';
  steps.push(step('12.3', 'Is the mode same-origin?', mode, sameOriginOnly ? 'fail' : 'info'));
  if (sameOriginOnly) {
    return decide(input.tainting, { code: 'mode-same-origin', url, origin: serializeOrigin(origin) });
  }

  if (mode === 'no-cors') {
    const follows = redirectMode === 'follow';
    const question = 'In mode no-cors, is the redirect mode follow?';
    steps.push(step('12.4', question, redirectMode, follows ? 'pass' : 'fail'));
    return follows ? decide('opaque', null) : decide(input.tainting, { code: 'mode-no-cors-redirect' });
  }

  const http = isHttpScheme(scheme);
  steps.push(step('12.5', 'Is the scheme http or https?', scheme, http ? 'pass' : 'fail'));
  return http ? decide('cors', null) : decide(input.tainting, { code: 'scheme-unsupported', scheme });
}

function isBasic(
  input: { readonly origin: Origin; readonly mode: RequestMode; readonly tainting: ResponseTainting },
  url: string,
  scheme: string,
): boolean {
  if (scheme === 'data' || input.mode === 'navigate' || input.mode === 'websocket') return true;
  return input.tainting === 'basic' && isSameOriginUrl(input.origin, url);
}

import type { OriginDifference } from './origin-difference';
import type { Step } from './step';

/** Why a method that the preflight's response does not allow is not allowed. */
export type MethodDetail =
  'not-listed' | 'no-list' | 'method-case' | 'patch-lowercase' | 'wildcard-with-credentials';

/** Why a request header that the preflight's response does not allow had to be allowed, or is not. */
export type HeaderDetail =
  | 'not-listed'
  | 'no-list'
  | 'wildcard-with-credentials'
  | 'content-type-json'
  | 'safelist-byte'
  | 'safelist-length';

/**
 * One way in which a request fails the rules, with the values that prove it. The codes are the project's vocabulary;
 * header values are isomorphic strings as received.
 */
export type RuleFailure =
  | { readonly code: 'allow-origin-missing' }
  | { readonly code: 'allow-origin-empty' }
  | { readonly code: 'allow-origin-wildcard-with-credentials' }
  | { readonly code: 'allow-origin-repeated'; readonly values: readonly string[] }
  | { readonly code: 'allow-origin-list'; readonly value: string }
  | { readonly code: 'allow-origin-invalid'; readonly value: string; readonly origin: string }
  | {
      readonly code: 'allow-origin-mismatch';
      readonly value: string;
      /** The serialised origin of the request that the value had to equal. */
      readonly origin: string;
      readonly detail: OriginDifference;
    }
  | { readonly code: 'allow-credentials-missing' }
  | { readonly code: 'allow-credentials-not-true'; readonly value: string }
  | { readonly code: 'preflight-status'; readonly status: number }
  | { readonly code: 'preflight-redirect'; readonly status: number; readonly location: string | null }
  | { readonly code: 'preflight-upgraded'; readonly location: string }
  | { readonly code: 'allow-methods-invalid'; readonly value: string; readonly element: string }
  | { readonly code: 'allow-headers-invalid'; readonly value: string; readonly element: string }
  | {
      readonly code: 'method-not-allowed';
      readonly method: string;
      /** What Access-Control-Allow-Methods listed; null when the header is absent. */
      readonly allowed: readonly string[] | null;
      readonly detail: MethodDetail;
    }
  | {
      readonly code: 'header-not-allowed';
      /** Lower-cased name of the request header. */
      readonly name: string;
      readonly allowed: readonly string[] | null;
      readonly detail: HeaderDetail;
    }
  | { readonly code: 'authorization-under-wildcard' }
  | { readonly code: 'redirect-with-userinfo'; readonly location: string }
  | { readonly code: 'redirect-scheme'; readonly location: string; readonly scheme: string }
  | { readonly code: 'redirect-location-invalid'; readonly location: string }
  | { readonly code: 'redirect-loop'; readonly count: number }
  /** Status null: the browser itself redirected from http to https. */
  | { readonly code: 'redirect-mode-error'; readonly status: number | null }
  | { readonly code: 'redirect-stream-body'; readonly status: number }
  | { readonly code: 'mode-same-origin'; readonly url: string; readonly origin: string }
  | { readonly code: 'mode-no-cors-redirect' }
  | { readonly code: 'scheme-unsupported'; readonly scheme: string };

/** Every code that the Fetch Standard's rules can produce. */
export type RuleFailureCode = RuleFailure['code'];

/** What an algorithm found: each step that it evaluated, and every failure, not only the first. */
export type RuleResult = {
  readonly steps: readonly Step[];
  readonly failures: readonly RuleFailure[];
};

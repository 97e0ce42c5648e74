import type { CacheMode } from '../engine';
import { OBSERVED, READ, listed, yesNo } from './deviation';
import type { Deviations } from './deviation';

const CACHE = '#concept-cache';

const modes = (names: readonly CacheMode[]) => (names.length === 0 ? 'none' : listed(names));

/** What a cached preflight response is good for. */
export const PREFLIGHT_CACHE_DEVIATIONS = {
  'preflightCache.responsesAddUp': {
    rule: 'What happens to a cached preflight response when another one for the same URL arrives?',
    anchor: CACHE,
    inWords: yesNo('both are used', 'the newer one replaces it'),
    knownBy: OBSERVED,
    shownBy: { cases: ['engine-cache-adds-up'] },
  },
  'preflightCache.credentialedServesUncredentialed': {
    rule: 'Does a preflight response cached for a request with credentials serve one without?',
    anchor: CACHE,
    inWords: yesNo('yes', 'no, each has its own cache entry'),
    knownBy: OBSERVED,
    shownBy: { cases: ['engine-cache-of-credentialed'] },
  },
  'preflightCache.clearedWhenNotCovering': {
    rule: 'Is a cached preflight response cleared when a request comes that it does not cover?',
    anchor: CACHE,
    inWords: yesNo('yes', 'no'),
    knownBy: READ,
    shownBy: {
      reason:
        'the request that is not covered is preflighted at once, and that response replaces or clears it',
    },
  },
  'preflightCache.clearedOnFailedCheck': {
    rule: 'After a preflight that passed, whose failed CORS check clears the cached responses for its URL?',
    anchor: '#concept-cache-clear',
    inWords: (of) =>
      ({
        'of-preflighted': 'that of a request that needs a preflight',
        'of-any': 'that of any request, simple ones too',
        'of-none': 'none',
      })[of],
    knownBy: OBSERVED,
    shownBy: { cases: ['engine-cache-after-failed-check', 'engine-cache-after-failed-response'] },
  },
  'preflightCache.wildcardCovers': {
    rule: 'Does a cached `*` stand for every method, or for every header name but `Authorization`?',
    anchor: '#concept-cache-match-method',
    inWords: (of) =>
      ({
        always: 'yes',
        'without-credentials': 'yes, unless it comes from a request with credentials',
        never: 'no: what is allowed by `*` is preflighted again each time',
      })[of],
    knownBy: OBSERVED,
    shownBy: { cases: ['engine-cache-of-wildcard', 'engine-cache-of-credentialed-wildcard'] },
  },
  'preflightCache.headIsListed': {
    rule: 'Does a cached preflight response cover `HEAD` only if it lists it in `Access-Control-Allow-Methods`?',
    anchor: '#concept-http-fetch',
    inWords: yesNo('yes', 'no'),
    knownBy: OBSERVED,
    shownBy: { cases: ['engine-cache-of-head'] },
  },
  'preflightCache.bypassedByCacheModes': {
    rule: 'Which cache modes of a request bypass the preflight cache?',
    anchor: CACHE,
    inWords: modes,
    knownBy: OBSERVED,
    shownBy: { cases: ['engine-cache-bypassed', 'engine-cache-bypassed-by-no-cache'] },
  },
  'preflightCache.notKeptFromCacheModes': {
    rule: 'For requests of which cache modes is no preflight response cached?',
    anchor: CACHE,
    inWords: modes,
    knownBy: OBSERVED,
    shownBy: { cases: ['engine-cache-not-kept'] },
  },
} as const satisfies Partial<Deviations>;

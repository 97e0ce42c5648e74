import type { Engine, PreflightCheck } from '../engine';

/** The standard's `CORS-preflight cache` default, seconds. @see https://fetch.spec.whatwg.org/#cors-preflight-fetch-0 */
export const DEFAULT_MAX_AGE = 5;

/** The order of the steps of the CORS-preflight fetch. */
export const STANDARD_ORDER: readonly PreflightCheck[] = [
  'cors-check',
  'status',
  'allow-methods-syntax',
  'allow-headers-syntax',
  'method',
  'non-wildcard-headers',
  'headers',
];

export const STANDARD_LOCATION: Engine['location'] = {
  agreeingRepeatsAreOne: false,
  emptyIsAbsent: false,
  invalidBeforeCorsCheck: false,
  schemesBeforeCorsCheck: [],
  upgradeIsRedirect: false,
  userinfoRefusedInNoCors: false,
};

/** What the Fetch Standard says. */
export const STANDARD: Engine = {
  name: 'standard',
  label: 'Fetch Standard',
  verifiedIn: '2026-07-02',
  preflightChecks: STANDARD_ORDER,
  corsCheckOnPreflightRedirect: true,
  authorizationCoveredByWildcard: false,
  preflightFlagAllowsMethod: true,
  preflightKeepsOriginAfterTaint: false,
  preflightsAgainAfterRedirect: false,
  bodyHeadersComeBack: false,
  authorizationComesBack: false,
  corsCheckOnPreflightToOwnOrigin: true,
  upgradingPageSparesOwnHost: false,
  exposedWildcardOutlivesError: false,
  allowOriginRepeatsBySpelling: false,
  emptyCredentialsLinesDropped: false,
  requestHeaders: {
    testedCombined: false,
    totalLimited: true,
    nonAsciiUnsafe: false,
    commaUnsafeInContentType: false,
    largestRangePosition: null,
    alsoSafelisted: new Map(),
    ignored: [],
  },
  location: STANDARD_LOCATION,
  maxAge: {
    cap: null,
    largest: null,
    plusSign: false,
    unparsable: DEFAULT_MAX_AGE,
    negative: DEFAULT_MAX_AGE,
  },
  preflightCache: {
    responsesAddUp: true,
    credentialedServesUncredentialed: true,
    clearedWhenNotCovering: false,
    clearedOnFailedCheck: 'of-preflighted',
    wildcardCovers: 'always',
    headIsListed: false,
    bypassedByCacheModes: [],
    notKeptFromCacheModes: [],
  },
};

import type { Engine } from '../engine';
import { DEFAULT_MAX_AGE, STANDARD_LOCATION } from './standard';

/** WebKit as of 2026; each value that is not the standard's was read in its source. */
export const WEBKIT: Engine = {
  name: 'webkit',
  label: 'Safari',
  verifiedIn: 'source of 2026',
  preflightChecks: [
    'status',
    'cors-check',
    'allow-methods-syntax',
    'allow-headers-syntax',
    'method',
    'non-wildcard-headers',
    'headers',
  ],
  corsCheckOnPreflightRedirect: false,
  authorizationCoveredByWildcard: true,
  preflightFlagAllowsMethod: false,
  preflightKeepsOriginAfterTaint: false,
  preflightsAgainAfterRedirect: false,
  bodyHeadersComeBack: false,
  corsCheckOnPreflightToOwnOrigin: true,
  exposedWildcardOutlivesError: false,
  allowOriginRepeatsBySpelling: false,
  emptyCredentialsLinesDropped: false,
  requestHeaders: {
    testedCombined: true,
    totalLimited: false,
    nonAsciiUnsafe: false,
    commaUnsafeInContentType: false,
    largestRangePosition: 9_223_372_036_854_775_807n,
    alsoSafelisted: new Map(),
    ignored: [],
  },
  location: STANDARD_LOCATION,
  maxAge: { cap: 600, largest: null, plusSign: false, unparsable: DEFAULT_MAX_AGE, negative: 0 },
  preflightCache: {
    answersAddUp: false,
    credentialedServesUncredentialed: true,
    forgottenWhenNotCovering: true,
    forgottenOnFailedCheck: 'of-none',
    wildcardCovers: 'without-credentials',
    headIsListed: false,
    bypassedByCacheModes: [],
    notKeptFromCacheModes: [],
  },
};

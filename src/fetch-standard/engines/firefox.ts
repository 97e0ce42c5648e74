import type { Engine } from '../engine';

/** Firefox 153; each value that is not the standard's was observed or read in it. */
export const FIREFOX: Engine = {
  name: 'firefox',
  label: 'Firefox',
  preflightChecks: [
    'cors-check',
    'status',
    'allow-methods-syntax',
    'method',
    'allow-headers-syntax',
    'non-wildcard-headers',
    'headers',
  ],
  corsCheckOnPreflightRedirect: true,
  authorizationCoveredByWildcard: true,
  preflightFlagAllowsMethod: false,
  preflightKeepsOriginAfterTaint: true,
  preflightsAgainAfterRedirect: true,
  bodyHeadersComeBack: true,
  corsCheckOnPreflightToOwnOrigin: false,
  exposedWildcardOutlivesError: true,
  requestHeaders: {
    testedCombined: false,
    totalLimited: false,
    nonAsciiUnsafe: true,
    alsoSafelisted: new Map(),
    ignored: [],
  },
  location: {
    agreeingRepeatsAreOne: true,
    emptyIsAbsent: false,
    invalidBeforeCorsCheck: true,
    schemesBeforeCorsCheck: ['blob', 'data', 'file', 'javascript'],
    userinfoRefusedInNoCors: false,
  },
  maxAge: { cap: 86_400, largest: null, plusSign: false, unparsable: 0, negative: 0 },
  preflightCache: {
    answersAddUp: true,
    credentialedServesUncredentialed: false,
    forgottenWhenNotCovering: false,
    forgottenOnFailedCheck: 'of-any',
    wildcardCovers: 'never',
    headIsListed: true,
    bypassedByCacheModes: ['no-store', 'reload'],
    notKeptFromCacheModes: [],
  },
};

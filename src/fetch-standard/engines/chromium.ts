import type { Engine } from '../engine';
import { DEFAULT_MAX_AGE, STANDARD_ORDER } from './standard';

const NUMBER = /^[0-9]+(?:\.[0-9]+)?$/;
const INTEGER = /^[0-9]+$/;

const CLIENT_HINTS: ReadonlyMap<string, RegExp> = new Map([
  ['device-memory', NUMBER],
  ['downlink', NUMBER],
  ['dpr', NUMBER],
  ['ect', /^(?:slow-2g|2g|3g|4g)$/],
  ['intervention', /^/],
  ['rtt', INTEGER],
  ['save-data', /^on$/i],
  ['viewport-width', INTEGER],
  ['width', INTEGER],
]);

/** Chromium 156; each value that is not the standard's was observed or read in it. */
export const CHROMIUM: Engine = {
  name: 'chromium',
  label: 'Chrome',
  verifiedIn: '156',
  preflightChecks: STANDARD_ORDER,
  corsCheckOnPreflightRedirect: false,
  authorizationCoveredByWildcard: true,
  preflightFlagAllowsMethod: false,
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
    testedCombined: true,
    totalLimited: true,
    nonAsciiUnsafe: false,
    commaUnsafeInContentType: false,
    largestRangePosition: 9_223_372_036_854_775_806n,
    alsoSafelisted: CLIENT_HINTS,
    ignored: ['user-agent'],
  },
  location: {
    agreeingRepeatsAreOne: true,
    emptyIsAbsent: true,
    invalidBeforeCorsCheck: true,
    schemesBeforeCorsCheck: [],
    upgradeIsRedirect: true,
    userinfoRefusedInNoCors: true,
  },
  maxAge: {
    cap: 7200,
    largest: 9_223_372_036_854_775_807n,
    plusSign: true,
    unparsable: DEFAULT_MAX_AGE,
    negative: 0,
  },
  preflightCache: {
    responsesAddUp: false,
    credentialedServesUncredentialed: true,
    clearedWhenNotCovering: true,
    clearedOnFailedCheck: 'of-none',
    wildcardCovers: 'without-credentials',
    headIsListed: false,
    bypassedByCacheModes: ['no-store', 'reload', 'no-cache'],
    notKeptFromCacheModes: ['no-store'],
  },
};

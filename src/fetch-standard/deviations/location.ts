import { OBSERVED, listed, yesNo } from './deviation';
import type { Deviations } from './deviation';

const LOCATION = '#concept-response-location-url';
const HTTP_FETCH = '#concept-http-fetch';
const REDIRECT = '#concept-http-redirect-fetch';

/** How the Location of a redirect is read. */
export const LOCATION_DEVIATIONS = {
  'location.agreeingRepeatsAreOne': {
    rule: 'What is a repeated `Location` whose lines all say the same?',
    anchor: LOCATION,
    inWords: yesNo('one `Location`', 'invalid'),
    knownBy: OBSERVED,
    shownBy: { cases: ['engine-location-repeated-alike'] },
  },
  'location.emptyIsAbsent': {
    rule: 'What is an empty `Location`?',
    anchor: LOCATION,
    inWords: yesNo('none: the redirect is an ordinary response', 'a redirect to the same URL'),
    knownBy: OBSERVED,
    shownBy: { cases: ['engine-location-empty'] },
  },
  'location.invalidBeforeCorsCheck': {
    rule: 'When is a redirect refused whose `Location` is not a URL?',
    anchor: HTTP_FETCH,
    inWords: yesNo('before the CORS check', 'after the CORS check'),
    knownBy: OBSERVED,
    shownBy: { cases: ['engine-location-invalid-without-headers'] },
  },
  'location.schemesBeforeCorsCheck': {
    rule: 'Which schemes of a `Location` are refused before the CORS check (`blob` only for another origin than the server’s own)?',
    anchor: HTTP_FETCH,
    inWords: (schemes) => (schemes.length === 0 ? 'none' : listed(schemes)),
    knownBy: OBSERVED,
    shownBy: { cases: ['engine-location-data-without-headers', 'engine-location-blob-of-another-origin'] },
  },
  'location.upgradeIsRedirect': {
    rule: 'Is a switch from http to https by HSTS a redirect, which may make the origin `null` and fails a preflight?',
    anchor: '#concept-main-fetch',
    inWords: yesNo('yes', 'no'),
    knownBy: OBSERVED,
    shownBy: { cases: ['upgrade-hsts-origin'] },
  },
  'location.userinfoRefusedInNoCors': {
    rule: 'Is a request in mode no-cors redirected to a URL with a user name or password?',
    anchor: REDIRECT,
    inWords: yesNo('no', 'yes'),
    knownBy: OBSERVED,
    shownBy: { cases: ['engine-userinfo-in-no-cors'] },
  },
} as const satisfies Partial<Deviations>;

import { OBSERVED, yesNo } from './deviation';
import type { Deviations } from './deviation';

/** Which response headers a script may read. */
export const RESPONSE_HEADER_DEVIATIONS = {
  exposedWildcardOutlivesError: {
    rule: 'Does `*` in `Access-Control-Expose-Headers` count when a later part of the list is malformed?',
    anchor: '#cors-safelisted-response-header-name',
    inWords: yesNo('yes', 'no, nothing of the list counts'),
    knownBy: OBSERVED,
    shownBy: { cases: ['found-expose-wildcard-then-malformed'] },
  },
  allowOriginRepeatsBySpelling: {
    rule: 'Do empty lines of a repeated `Access-Control-Allow-Origin` count?',
    anchor: '#concept-cors-check',
    inWords: yesNo('only if two lines spell the name exactly so; else they are dropped', 'yes'),
    knownBy: OBSERVED,
    shownBy: { cases: ['empty-repeat-origin-in-lower-case', 'empty-repeat-origin-spelled-twice'] },
  },
  emptyCredentialsLinesDropped: {
    rule: 'Do empty lines of a repeated `Access-Control-Allow-Credentials` count?',
    anchor: '#concept-cors-check',
    inWords: yesNo('no, they are dropped', 'yes, so that the value is not `true`'),
    knownBy: OBSERVED,
    shownBy: { cases: ['empty-repeat-credentials', 'empty-repeat-credentials-on-preflight'] },
  },
} as const satisfies Partial<Deviations>;

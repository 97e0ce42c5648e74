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
  emptyCredentialsLinesDropped: {
    rule: 'Do empty lines of a repeated `Access-Control-Allow-Credentials` count?',
    anchor: '#concept-cors-check',
    inWords: yesNo('no, they are dropped', 'yes, so that the value is not `true`'),
    knownBy: OBSERVED,
    shownBy: { cases: ['empty-repeat-credentials', 'empty-repeat-credentials-on-preflight'] },
  },
} as const satisfies Partial<Deviations>;

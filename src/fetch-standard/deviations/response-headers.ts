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
} as const satisfies Partial<Deviations>;

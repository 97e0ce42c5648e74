import type { SituationCode } from './situation-code';
import type { FoundSituation } from './situation-definition';

/** The cause above the symptom: what probably happened, and who can change it. */
export type Situation = FoundSituation & { readonly code: SituationCode };

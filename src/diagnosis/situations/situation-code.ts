import type { SITUATIONS } from './index';

/** The code of any situation that is registered. */
export type SituationCode = (typeof SITUATIONS)[number]['code'];

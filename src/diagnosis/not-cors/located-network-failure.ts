import type { Knowledge, NetworkFailure, Stage } from '../diagnosis';

/** A failure that no rule of CORS explains, where it happened and how it is known. */
export type LocatedNetworkFailure = {
  readonly failure: NetworkFailure;
  readonly stage: Stage;
  readonly hop: number;
  readonly knownBy: Knowledge;
};

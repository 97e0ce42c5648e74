import type { Exchange } from '../../../exchange/exchange';
import type { Diagnosis } from '../../diagnosis';

/** Everything that was recorded of a tab, oldest first, with what is said of each request. */
export type DiagnosedLog = {
  readonly exchanges: readonly Exchange[];
  readonly diagnosisOf: (exchange: Exchange) => Diagnosis;
};

/** A hop of a recorded exchange. */
export type HopPlace = { readonly exchange: Exchange; readonly hop: number };

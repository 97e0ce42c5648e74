import type { Exchange } from '../../../exchange/exchange';
import type { Diagnosis } from '../../diagnosis';
import { explainReach } from '../../sentences/explain-verdict';
import type { Prose } from '../../words/prose';
import type { Situation } from '../situation';

/**
 * Whether the server processed the request, as a sentence without its full stop: by what happened where that tells more than
 * that a response came, which a gateway or a cache may have given.
 */
export const explainReachIn = (
  diagnosis: Diagnosis,
  exchange: Exchange,
  [situation]: readonly Situation[],
): Prose =>
  (diagnosis.reachedServer !== 'no' ? situation?.reach : undefined) ?? explainReach(diagnosis, exchange);

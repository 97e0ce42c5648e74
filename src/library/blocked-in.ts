import { diagnose } from '../diagnosis/diagnose';
import type { Exchange } from '../exchange/exchange';
import type { Recording } from '../report/opened/read-recording';
import { requestsIn } from '../report/opened/requests-in';

/**
 * The requests of a recording that CORS blocked. A request that failed for another reason is not one, nor one whose outcome is
 * not known.
 */
export const blockedIn = (recording: Recording): readonly Exchange[] =>
  requestsIn(recording).filter((exchange) => diagnose(exchange).verdict === 'blocked');

import { diagnose } from '../diagnosis/diagnose';
import type { Exchange } from '../exchange/exchange';
import type { Recording } from '../report/opened/read-recording';

/** The requests that a recording is about, oldest first. It may hold others that they are explained beside. */
export function requestsIn({ requests, exchanges }: Recording): readonly Exchange[] {
  const about = new Set(requests);
  return exchanges.filter(({ id }) => about.has(id));
}

/** Those of them that CORS blocked. A request that failed for another reason is not one, nor one whose outcome is not known. */
export const blockedIn = (recording: Recording): readonly Exchange[] =>
  requestsIn(recording).filter((exchange) => diagnose(exchange).verdict === 'blocked');

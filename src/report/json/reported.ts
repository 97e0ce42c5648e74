import { caseReader, logOf, recordedBeside } from '../../diagnosis/case';
import type { Exchange } from '../../exchange/exchange';
import type { Report } from './report-schema';
import { reportedDiagnosis } from './reported-diagnosis';
import { reportedPolicies } from './reported-policies';

/** What a report says of its exchanges. */
export type Reported = Pick<Report, 'diagnoses' | 'policies'>;

/**
 * What is said of requests by nothing but the exchanges that stand in the same file, so that it says the same to whoever
 * works it out again from the file.
 *
 * @param requests those that the report is about, each one of the exchanges
 */
export function reportedOf(requests: readonly Exchange[], exchanges: readonly Exchange[]): Reported {
  const log = logOf(exchanges);
  const readCase = caseReader(recordedBeside(log));
  return {
    diagnoses: requests.map((exchange) => reportedDiagnosis(readCase(exchange))),
    policies: [...reportedPolicies(requests, log)],
  };
}

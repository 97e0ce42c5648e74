import { diagnose } from '../../../src/diagnosis/diagnose';
import type { DiagnosedLog } from '../../../src/diagnosis/reading/log/diagnosed-log';
import type { Diagnosis } from '../../../src/diagnosis/diagnosis';
import type { EndpointHistory } from '../../../src/diagnosis/reading/log/endpoint-history';
import type { Finding, FindingCode } from '../../../src/diagnosis/findings/finding';
import { endpointHistory } from '../../../src/diagnosis/reading/log/endpoint-history';
import { findingsOf } from '../../../src/diagnosis/findings/findings-of';
import type { Exchange } from '../../../src/exchange/exchange';

const diagnoses = new WeakMap<Exchange, Diagnosis>();

/** Diagnoses an exchange once, as the panel does: it is in many a log. */
export function diagnosisOf(exchange: Exchange): Diagnosis {
  const known = diagnoses.get(exchange);
  if (known !== undefined) return known;
  const diagnosis = diagnose(exchange);
  diagnoses.set(exchange, diagnosis);
  return diagnosis;
}

export const logOf = (exchanges: readonly Exchange[]): DiagnosedLog => ({ exchanges, diagnosisOf });

export const historyOf = (exchanges: readonly Exchange[]): EndpointHistory =>
  endpointHistory(logOf(exchanges));

/** What is found of an exchange, with what else was recorded. */
export const foundIn = (exchange: Exchange, others: readonly Exchange[] = []): readonly Finding[] =>
  findingsOf(exchange, diagnosisOf(exchange), historyOf([...others, exchange]));

export const codesIn = (exchange: Exchange, others: readonly Exchange[] = []): readonly FindingCode[] =>
  foundIn(exchange, others).map(({ code }) => code);

/** The finding of that code, which has to be there. */
export function findingIn(exchange: Exchange, code: FindingCode, others: readonly Exchange[] = []): Finding {
  const found = foundIn(exchange, others).find((finding) => finding.code === code);
  if (found === undefined) throw new Error(`${code} was not found`);
  return found;
}

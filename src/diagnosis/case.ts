import type { Exchange } from '../exchange/exchange';
import { memoizedByExchange } from '../exchange/memoized-by-exchange';
import { memoizedByObject } from '../exchange/memoized-by-object';
import { diagnose } from './diagnose';
import type { DiagnosedLog } from './reading/log/diagnosed-log';
import type { Diagnosis } from './diagnosis';
import { followUpOf } from './follow-up/follow-up';
import type { FollowUp } from './follow-up/follow-up';
import type { Finding } from './findings/finding';
import { findingsOf } from './findings/findings-of';
import { endpointHistory } from './reading/log/endpoint-history';
import type { EndpointHistory } from './reading/log/endpoint-history';
import type { Situation } from './situations/situation';
import { situationsOf } from './situations/situations-of';

/** What was recorded beside a request, made ready once for a whole log. */
export type RecordedBeside = { readonly log: DiagnosedLog; readonly history: EndpointHistory };

/** Exchanges, oldest first, as a log of which nothing was said yet. */
export const logOf = (exchanges: readonly Exchange[]): DiagnosedLog => ({ exchanges, diagnosisOf: diagnose });

/** A log, made ready for the cases of its requests. */
export const recordedBeside = (log: DiagnosedLog): RecordedBeside => ({ log, history: endpointHistory(log) });

/** One request with what is said of it: the same for the panel, for a report and for whatever comes. */
export type Case = {
  readonly exchange: Exchange;
  readonly diagnosis: Diagnosis;
  /** What happened, the surest first; what takes other requests is only in it where they were at hand. */
  readonly situations: readonly Situation[];
  /** What was recorded beside it; null where that is not at hand. */
  readonly log: DiagnosedLog | null;
  /** The same, in the order of its endpoints. */
  readonly history: EndpointHistory | null;
};

/** A request is explained beside what was recorded with it; null where that is not at hand. */
export function caseOf(exchange: Exchange, beside: RecordedBeside | null): Case {
  const diagnosis = beside?.log.diagnosisOf(exchange) ?? diagnose(exchange);
  const situations = situationsOf(exchange, diagnosis, beside?.history ?? null);
  return { exchange, diagnosis, situations, log: beside?.log ?? null, history: beside?.history ?? null };
}

/** Reads the case of a request. */
export type CaseReader = (exchange: Exchange) => Case;

/** Reads the cases of a log, each made once for all who ask. */
export const caseReader = (beside: RecordedBeside | null): CaseReader =>
  memoizedByExchange((exchange) => caseOf(exchange, beside));

/** What is unsafe or fragile in the headers of a request: found once for each case, because a list asks for many. */
export const findingsIn = memoizedByObject(({ exchange, diagnosis, history }: Case): readonly Finding[] =>
  findingsOf(exchange, diagnosis, history),
);

/** What became of a request later, worked out once for each case; null where nothing is at hand that would tell. */
export const followUpIn = memoizedByObject(({ exchange, history }: Case): FollowUp | null =>
  history === null ? null : followUpOf(exchange, history),
);

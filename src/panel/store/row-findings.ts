import type { EndpointHistory } from '../../diagnosis/reading/endpoint-history';
import type { Finding } from '../../diagnosis/findings/finding';
import { findingsOf } from '../../diagnosis/findings/findings-of';
import { rememberedByExchange } from '../../exchange/remembered-by-exchange';
import type { Row } from './row';

/** Finds what is unsafe or fragile in the headers of a row; once for each exchange that it is asked about. */
export type FindingsReader = (row: Row) => readonly Finding[];

/** Reads findings beside what was recorded. Nothing is worked out before a row is asked about. */
export function findingsReader(history: EndpointHistory): FindingsReader {
  const read = rememberedByExchange((exchange) =>
    findingsOf(exchange, history.diagnosisOf(exchange), history),
  );
  return ({ exchange, explanation }) => (explanation.kind === 'bug' ? [] : read(exchange));
}

/** What the list marks of a row's findings: those that are more than a hint, what matters most first. */
export function risksOf(row: Row, read: FindingsReader): readonly Finding[] {
  try {
    return read(row).filter(({ severity }) => severity !== 'hint');
  } catch {
    // A bug in a finding must not take the list away; the explanation of the request shows it.
    return [];
  }
}

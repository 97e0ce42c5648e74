import { findingsIn } from '../../diagnosis/case';
import type { CaseReader } from '../../diagnosis/case';
import type { Finding } from '../../diagnosis/findings/finding';
import type { Row } from './row';

/** Finds what is unsafe or fragile in the headers of a row; once for each exchange that it is asked about. */
export type FindingsReader = (row: Row) => readonly Finding[];

/** Reads the findings of cases. Nothing is worked out before a row is asked about. */
export const findingsReader =
  (read: CaseReader): FindingsReader =>
  ({ exchange, explanation }) =>
    explanation.kind === 'bug' ? [] : findingsIn(read(exchange));

/** What the list marks of a row's findings: those that are more than a hint, what matters most first. */
export function risksOf(row: Row, read: FindingsReader): readonly Finding[] {
  try {
    return read(row).filter(({ severity }) => severity !== 'hint');
  } catch {
    // A bug in a finding must not take the list away; the explanation of the request shows it.
    return [];
  }
}

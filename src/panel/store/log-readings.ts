import { computed } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import { caseReader, recordedBeside } from '../../diagnosis/case';
import type { Case } from '../../diagnosis/case';
import type { Finding } from '../../diagnosis/findings/finding';
import type { DiagnosedLog } from '../../diagnosis/reading/log/diagnosed-log';
import type { FollowUpNote } from '../../explanation/follow-up-note';
import { logOfRows } from './row';
import type { Row } from './row';
import { findingsReader, risksOf } from './row-findings';
import { followUpOfRow } from './row-follow-ups';
import { titleReader } from './row-titles';
import type { RowTitle } from './row-titles';

/** What is said of the rows of a log, each beside all others. Nothing is worked out before somebody asks. */
export type LogReadings = {
  readonly diagnosedLog: ReadonlySignal<DiagnosedLog>;
  /** The findings of a row that are more than hints. Costs more than a row itself: ask for rows in sight only. */
  readonly risksOf: (row: Row) => readonly Finding[];
  /** What happened to a row, as its explanation has it. Costs more than a row itself: ask for rows in sight only. */
  readonly titleOf: (row: Row) => RowTitle;
  /** What became of a row, as a later one shows. Costs more than a row itself. */
  readonly followUpOf: (row: Row) => FollowUpNote | null;
  readonly readSelected: (selected: ReadonlySignal<Row | null>) => SelectedReadings;
};

/** What is said of the selected row. */
export type SelectedReadings = {
  /** The selected request with what is said of it; null where none is selected or a bug kept us from it. */
  readonly selectedCase: ReadonlySignal<Case | null>;
  /** What is unsafe or fragile in the headers of the selected request. */
  readonly findings: ReadonlySignal<readonly Finding[]>;
};

/** Reads the rows of a log. */
export function createLogReadings(rows: ReadonlySignal<readonly Row[]>): LogReadings {
  const diagnosedLog = computed(() => logOfRows(rows.value));
  const readCase = computed(() => caseReader(recordedBeside(diagnosedLog.value)));
  const readTitle = computed(() => titleReader(readCase.value));
  const readFindings = computed(() => findingsReader(readCase.value));
  return {
    diagnosedLog,
    risksOf: (row) => risksOf(row, readFindings.value),
    titleOf: (row) => readTitle.value(row),
    followUpOf: (row) => followUpOfRow(row, readCase.value),
    readSelected: (selected) => ({
      selectedCase: computed(() => {
        const row = selected.value;
        return row === null || row.explanation.kind === 'bug' ? null : readCase.value(row.exchange);
      }),
      findings: computed(() => (selected.value === null ? [] : readFindings.value(selected.value))),
    }),
  };
}

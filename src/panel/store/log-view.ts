import { batch, computed, signal } from '@preact/signals';
import type { ReadonlySignal, Signal } from '@preact/signals';
import { parseFilter } from './filter';
import type { PanelLog } from './panel-log';
import type { Preferences } from './preferences';
import { rowOf } from './row';
import type { Row } from './row';
import { groupRows } from './row-groups';
import type { RowGroup } from './row-groups';
import { createRowSelection } from './row-selection';
import type { RowSelection } from './row-selection';

export type View = 'all' | 'blocked';

/** The list as it is shown: its rows, what of them view and filter leave, and which of them are selected. */
export type LogView = RowSelection & {
  readonly filter: Signal<string>;
  readonly view: Signal<View>;
  readonly rows: ReadonlySignal<readonly Row[]>;
  readonly blockedRows: ReadonlySignal<readonly Row[]>;
  readonly groups: ReadonlySignal<readonly RowGroup[]>;
  /** The rows that view and filter leave, in the order of the list. */
  readonly shownRows: ReadonlySignal<readonly Row[]>;
  /** The row that the list last had to bring into sight; null before the first. */
  readonly revealed: ReadonlySignal<{ readonly id: string } | null>;
  /** Selects a request and brings it into sight, whatever hides it. */
  readonly reveal: (id: string) => void;
};

/** The rows of all that is recorded. */
export const rowsOf = (log: ReadonlySignal<PanelLog>): LogView['rows'] =>
  computed(() => [...log.value.exchanges.values()].map(rowOf));

/**
 * Follows the rows and the preferences.
 *
 * @param isFixed as in {@link parseFilter}
 */
export function createLogView(
  rows: LogView['rows'],
  preferences: ReadonlySignal<Preferences>,
  isFixed: (row: Row) => boolean,
): LogView {
  const filter = signal('');
  const view = signal<View>('all');
  const revealed = signal<{ readonly id: string } | null>(null);

  const blockedRows = computed(() => rows.value.filter((row) => row.verdict === 'blocked'));
  const test = computed(() => parseFilter(filter.value, isFixed));
  const isGrouped = computed(() => preferences.value.isGrouped);
  const groups = computed(() => {
    const inView = view.value === 'blocked' ? blockedRows.value : rows.value;
    return groupRows(inView.filter(test.value), isGrouped.value);
  });
  const shownRows = computed(() => groups.value.flatMap((group) => group.rows));
  const selection = createRowSelection(shownRows);

  const reveal = (id: string): void => {
    batch(() => {
      selection.select(id);
      if (selection.selected.value?.id !== id) {
        view.value = 'all';
        filter.value = '';
      }
      revealed.value = { id };
    });
  };
  return { filter, view, rows, blockedRows, groups, shownRows, ...selection, revealed, reveal };
}

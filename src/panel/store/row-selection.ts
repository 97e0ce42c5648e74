import { computed, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { Row } from './row';

/** What a row that is chosen does to the rows that are selected: it replaces them, joins or leaves them, or ends a range. */
export type SelectionChange = 'alone' | 'also' | 'through';

/** Which rows are selected: one that is explained, and those that are copied and exported with it. */
export type RowSelection = {
  /** The one that is explained. */
  readonly selected: ReadonlySignal<Row | null>;
  /** That one and those beside it, in the order of the list. */
  readonly selectedRows: ReadonlySignal<readonly Row[]>;
  readonly select: (id: string, change?: SelectionChange) => void;
  readonly selectAll: () => void;
};

type Chosen = {
  readonly id: string | null;
  /** Where a range begins. */
  readonly anchor: string | null;
  readonly beside: ReadonlySet<string>;
};

const idOf = ({ id }: Row): string => id;

/** Rows that are not shown are not selected, and are again when they are back. */
export function createRowSelection(shownRows: ReadonlySignal<readonly Row[]>): RowSelection {
  const chosen = signal<Chosen>({ id: null, anchor: null, beside: new Set() });
  const selected = computed(() => {
    const shown = shownRows.value;
    const { id } = chosen.value;
    // Until the reader chooses, the first blocked request explains itself.
    return shown.find((row) => row.id === id) ?? shown.find((row) => row.verdict === 'blocked') ?? null;
  });
  const selectedRows = computed(() => {
    const { beside } = chosen.value;
    return shownRows.value.filter((row) => row === selected.value || beside.has(row.id));
  });

  const toggle = (id: string): void => {
    const beside = new Set(selectedRows.value.map(idOf));
    const current = selected.value?.id ?? null;
    if (beside.size < 2 || !beside.delete(id)) {
      chosen.value = { id, anchor: id, beside: beside.add(id) };
      return;
    }
    chosen.value = { id: current === id ? ([...beside].at(-1) ?? id) : current, anchor: id, beside };
  };
  const selectThrough = (id: string): void => {
    const ids = shownRows.value.map(idOf);
    const anchor = chosen.value.anchor ?? selected.value?.id ?? id;
    const ends = [Math.max(0, ids.indexOf(anchor)), ids.indexOf(id)];
    chosen.value = { id, anchor, beside: new Set(ids.slice(Math.min(...ends), Math.max(...ends) + 1)) };
  };
  return {
    selected,
    selectedRows,
    select: (id, change = 'alone') => {
      if (change === 'also') toggle(id);
      else if (change === 'through') selectThrough(id);
      else chosen.value = { id, anchor: id, beside: new Set() };
    },
    selectAll: () => {
      chosen.value = {
        id: selected.value?.id ?? shownRows.value[0]?.id ?? null,
        anchor: selected.value?.id ?? null,
        beside: new Set(shownRows.value.map(idOf)),
      };
    },
  };
}

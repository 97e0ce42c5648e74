import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { createRowSelection } from '../../src/panel/store/row-selection';
import { rowOf } from '../../src/panel/store/row';
import type { Row } from '../../src/panel/store/row';
import { exchange, failed, hop, response } from '../diagnosis/exchange-builder';

const row = (id: string): Row =>
  rowOf({ ...exchange([hop({ response: response(200) })], failed('unspecified')), id });

function selectionOf(...ids: string[]) {
  const shown = signal<readonly Row[]>(ids.map(row));
  const selection = createRowSelection(shown);
  return { shown, selection, ids: () => selection.selectedRows.value.map(({ id }) => id) };
}

describe('the selection of rows', () => {
  it('is the first blocked request until one is chosen', () => {
    const { ids } = selectionOf('a', 'b');
    expect(ids()).toEqual(['a']);
  });

  it('takes one more row and gives it back, and explains the one that was chosen last', () => {
    const { selection, ids } = selectionOf('a', 'b', 'c');
    selection.select('a');
    selection.select('c', 'also');
    expect(ids()).toEqual(['a', 'c']);
    expect(selection.selected.value?.id).toBe('c');
    selection.select('c', 'also');
    expect(ids()).toEqual(['a']);
    expect(selection.selected.value?.id).toBe('a');
  });

  it('is never empty by giving back the last row', () => {
    const { selection, ids } = selectionOf('a', 'b');
    selection.select('b');
    selection.select('b', 'also');
    expect(ids()).toEqual(['b']);
  });

  it('takes all rows from where it began, in both directions', () => {
    const { selection, ids } = selectionOf('a', 'b', 'c', 'd');
    selection.select('c');
    selection.select('a', 'through');
    expect(ids()).toEqual(['a', 'b', 'c']);
    selection.select('d', 'through');
    expect(ids()).toEqual(['c', 'd']);
    expect(selection.selected.value?.id).toBe('d');
  });

  it('leaves out what is not shown, and has it again when it is back', () => {
    const { shown, selection, ids } = selectionOf('a', 'b', 'c');
    const all = shown.value;
    selection.selectAll();
    shown.value = all.slice(1);
    expect(ids()).toEqual(['b', 'c']);
    shown.value = all;
    expect(ids()).toEqual(['a', 'b', 'c']);
  });
});

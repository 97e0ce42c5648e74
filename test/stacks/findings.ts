import { COLUMNS } from './proof';
import type { Cell, Column } from './proof';

/** What was seen of one stack. */
export type Findings = {
  readonly cells: Readonly<Record<Column, Cell>>;
  /** Codes of the causes that the diagnosis of the broken state named. */
  readonly causes: readonly string[];
  readonly notes: readonly string[];
};

/** Gathers observations. A column that nothing was noted in is inapplicable. */
export class FindingsNote {
  readonly #cells = new Map<Column, Cell>();
  readonly #notes: string[] = [];

  /** One observation; a cell of several is good only when all are. */
  see(column: Column, isGood: boolean, otherwise: string): void {
    if (!isGood) this.remark(otherwise);
    this.#cells.set(column, isGood && this.#cells.get(column) !== 'no' ? 'yes' : 'no');
  }

  /** A sentence that stands beside the table. */
  remark(sentence: string): void {
    if (!this.#notes.includes(sentence)) this.#notes.push(sentence);
  }

  findings(causes: readonly string[]): Findings {
    const columns = Object.keys(COLUMNS) as readonly Column[];
    const cells = columns.map((column) => [column, this.#cells.get(column) ?? 'inapplicable'] as const);
    // The entries come from the keys of COLUMNS, so that every column is there.
    return { cells: Object.fromEntries(cells) as Record<Column, Cell>, causes, notes: this.#notes };
  }
}

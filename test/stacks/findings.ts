import { COLUMN_NAMES } from './proof';
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
  readonly #notes = new Map<string, Column | null>();

  /** One observation; a cell of several is good only when all are. */
  see(column: Column, isGood: boolean, otherwise: string): void {
    if (!isGood) this.#notes.set(otherwise, column);
    this.#cells.set(column, isGood && this.#cells.get(column) !== 'no' ? 'yes' : 'no');
  }

  /** A sentence that stands beside the table. */
  remark(sentence: string): void {
    this.#notes.set(sentence, null);
  }

  /**
   * A product cannot do what is looked at, for the reason given: a cell that says so does not count against it, and one that
   * says the contrary does.
   */
  excuse(column: Column, why: string): void {
    if (this.#cells.get(column) === 'yes')
      this.see(column, false, 'The product does what it is said to lack.');
    else {
      this.#cells.delete(column);
      for (const [sentence, of] of this.#notes) if (of === column) this.#notes.delete(sentence);
    }
    this.remark(why);
  }

  findings(causes: readonly string[]): Findings {
    const cells = COLUMN_NAMES.map((column) => [column, this.#cells.get(column) ?? 'inapplicable'] as const);
    // The entries come from the keys of COLUMNS, so that every column is there.
    return {
      cells: Object.fromEntries(cells) as Record<Column, Cell>,
      causes,
      notes: [...this.#notes.keys()],
    };
  }
}

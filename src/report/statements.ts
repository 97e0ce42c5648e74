import type { Knowledge } from '../diagnosis/diagnosis';

/** How certain a statement is, as a label. */
export const KNOWLEDGE_WORDS: Readonly<Record<Knowledge, string>> = {
  observed: 'Observed',
  derived: 'Derived',
  assumed: 'Likely',
};

/** How the title is known, as a label; null where it was seen, which needs no word. */
export const CERTAINTY_LABELS: Readonly<Record<Knowledge, string | null>> = {
  observed: null,
  derived: 'Derived',
  assumed: 'Likely',
};

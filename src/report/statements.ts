import type { Knowledge, Stage } from '../diagnosis/diagnosis';
import type { Severity } from '../diagnosis/findings/found-finding';

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

/** How much a finding matters, in the reader's words. */
export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  high: 'High risk',
  medium: 'Risk',
  hint: 'Hint',
};

export const STAGE_WORDS: Readonly<Record<Stage, string>> = {
  request: 'before sending',
  preflight: 'preflight',
  redirect: 'redirect',
  response: 'response',
};

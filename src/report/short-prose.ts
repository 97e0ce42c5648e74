import type { Prose } from '../diagnosis/words/prose';
import type { RedactedProse } from './redaction/redaction';
import { truncateMiddle } from './truncate-middle';

/** Headings name a URL to be known by; in full it stands in the commands. */
export const LONGEST_IN_HEADING = 160;

/** The diagram in words names hosts and paths by what fits into a sentence. */
export const LONGEST_IN_DIAGRAM = 80;

/** A sentence whose literal values are cut in their middle, because a URL may be longer than all that stands below it. */
export function shortProse(text: RedactedProse, longest?: number): RedactedProse;
export function shortProse(text: Prose, longest?: number): Prose;
export function shortProse(text: Prose, longest = LONGEST_IN_HEADING): Prose {
  return text.map((part) =>
    part.kind === 'code' ? { ...part, text: truncateMiddle(part.text, longest) } : part,
  );
}

import type { Prose } from '../diagnosis/prose';
import { truncateMiddle } from './truncate-middle';

/** Headings name a URL to be known by; in full it stands in the commands. */
export const LONGEST_IN_HEADING = 160;

/** A heading whose literal values are cut in their middle, because a URL may be longer than all that stands below it. */
export const shortProse = (heading: Prose): Prose =>
  heading.map((part) =>
    part.kind === 'code' ? { ...part, text: truncateMiddle(part.text, LONGEST_IN_HEADING) } : part,
  );

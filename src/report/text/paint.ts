import type { RedactedText } from '../../redacted-text';

type Brush = (text: RedactedText) => RedactedText;

/** How parts of a text are set off, where it is printed on a terminal. */
export type Paint = {
  readonly strong: Brush;
  readonly good: Brush;
  readonly bad: Brush;
  readonly faint: Brush;
};

const asIs: Brush = (text) => text;

/** For files and pipes. */
export const PLAIN: Paint = { strong: asIs, good: asIs, bad: asIs, faint: asIs };

import { styleText } from 'node:util';
import type { RedactedText } from '../redacted-text';
import { PLAIN } from '../report/text/paint';
import type { Paint } from '../report/text/paint';
import { respelled } from '../report/redaction/composed-text';

type Style = Parameters<typeof styleText>[0];

// Whether it is a terminal was looked at before, and Node would look at the wrong stream in older versions.
const styled =
  (style: Style) =>
  (text: RedactedText): RedactedText =>
    respelled(text, (plain) => styleText(style, plain, { validateStream: false }));

const COLORED: Paint = {
  strong: styled('bold'),
  good: styled('green'),
  bad: styled('red'),
  faint: styled('dim'),
};

/**
 * Colors on a terminal, and none where the user wants none.
 *
 * @see https://no-color.org
 */
export const paintFor = (isTerminal: boolean, { NO_COLOR, TERM }: NodeJS.ProcessEnv): Paint =>
  isTerminal && (NO_COLOR === undefined || NO_COLOR === '') && TERM !== 'dumb' ? COLORED : PLAIN;

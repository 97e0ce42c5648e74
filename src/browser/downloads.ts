import type { RedactedText } from '../redacted-text';

/** A file for the reader's downloads, in UTF-8. */
export type TextFile = {
  readonly name: RedactedText;
  readonly mediaType: string;
  readonly text: RedactedText;
};

/** Long enough for any browser to have begun reading; Firefox reads after the click has ended. */
const READ_WITHIN_MILLISECONDS = 60_000;

/**
 * Hands a file to the browser's downloads, as a link on any page could. It needs no permission, and works in a panel of
 * DevTools too. Whether the reader lets the browser save it, nobody is told.
 */
export function saveFile({ name, mediaType, text }: TextFile): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${mediaType};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), READ_WITHIN_MILLISECONDS);
}

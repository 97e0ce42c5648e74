import { prose, type Prose } from '../../diagnosis/words/prose';

/** Why a text cannot be typed at the prompt of cmd.exe as an argument of a program; null where it can. */
export function refusedByCmd(text: string): Prose | null {
  return /[^\x20-\x7e]/.test(text) ? prose`cmd has no escape for characters outside printable ASCII` : null;
}

/** Between double quotes, so that cmd.exe sees nothing in it; a backslash before the closing one counts double. */
const quotedPiece = (text: string): string =>
  `"${text.replace(/\\+$/, (backslashes) => backslashes + backslashes)}"`;

/**
 * A text as one argument at the prompt of cmd.exe, for a program that reads its command line as those made with Microsoft's
 * C runtime do. It stands between double quotes, where cmd.exe passes over `&`, `|`, `<`, `>` and `^`. A double quote and a
 * percent sign stand outside of them behind a caret, the latter always before a double quote: so cmd.exe counts no quote
 * that the program does not see, and any variable that it might look for between two percent signs has a quote in its
 * name, as none has.
 *
 * @see https://learn.microsoft.com/cpp/c-language/parsing-c-command-line-arguments
 */
export function cmdQuote(text: string): string {
  if (/^[A-Za-z0-9][\w./:-]*$/.test(text)) return text;
  if (text === '') return '""';
  return text
    .split(/(["%])/)
    .map((part, index, parts) => {
      if (part === '"') return '\\^"';
      if (part === '%') return '^%';
      return part === '' && parts[index - 1] !== '%' ? '' : quotedPiece(part);
    })
    .join('');
}

import { prose, type Prose } from '../../diagnosis/words/prose';

/**
 * Why a text cannot be handed to a program by a command line of PowerShell that does the same in version 5 and in 7; null
 * where it can. Version 5 joins the arguments to one line as they are, 7.3 and later escape them first: with a double quote in
 * them, or a backslash before the quote that 5 puts at the end, one of both says something else.
 *
 * @see https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_preference_variables#psnativecommandargumentpassing
 */
export function refusedByPowershell(text: string): Prose | null {
  if (text === '') return prose`PowerShell 5 drops an empty argument`;
  if (/[^\x20-\x7e]/.test(text))
    return prose`PowerShell passes text on, not the bytes outside printable ASCII`;
  if (text.includes('"')) return prose`PowerShell 5 and 7 pass a double quote on differently`;
  return text.endsWith('\\') ? prose`PowerShell 5 and 7 pass a final backslash on differently` : null;
}

/** A text as one argument in PowerShell: between single quotes nothing is replaced, and two of them stand for one. */
export function powershellQuote(text: string): string {
  return /^[A-Za-z][\w./:-]*$/.test(text) ? text : `'${text.replaceAll("'", "''")}'`;
}

/**
 * A text as an expression of PowerShell. PowerShell takes curly quotes for straight ones, and version 5 reads a script without a
 * mark in the code page of the machine, so that every character outside printable ASCII is written by its number.
 */
export function powershellLiteral(text: string): string {
  const parts = text.split(/([^\x20-\x7e])/).filter((part) => part !== '');
  const written = parts.map((part) =>
    /^[\x20-\x7e]/.test(part)
      ? `'${part.replaceAll("'", "''")}'`
      : `[char]0x${part.charCodeAt(0).toString(16)}`,
  );
  const [first = "''", ...rest] = written;
  if (rest.length === 0 && first.startsWith("'")) return first;
  // What comes first decides that the others are joined as texts.
  return `(${["''", first, ...rest].join(' + ')})`;
}

/**
 * What a program makes of its command line by the rules of Microsoft's C runtime, which curl.exe is built with.
 *
 * @see https://learn.microsoft.com/cpp/c-language/parsing-c-command-line-arguments
 */
export function argumentsOf(line: string): readonly string[] {
  const found: string[] = [];
  let at = 0;
  while (at < line.length) {
    while (/[ \t]/.test(line.charAt(at))) at += 1;
    if (at >= line.length) break;
    let text = '';
    let isQuoted = false;
    for (; at < line.length && (isQuoted || !/[ \t]/.test(line.charAt(at))); at += 1) {
      const [backslashes = ''] = /^\\*/.exec(line.slice(at)) ?? [];
      if (backslashes !== '' && line.charAt(at + backslashes.length) === '"') {
        text += '\\'.repeat(Math.floor(backslashes.length / 2));
        at += backslashes.length;
        if (backslashes.length % 2 === 1) text += '"';
        else at -= 1;
      } else if (backslashes !== '') {
        text += backslashes;
        at += backslashes.length - 1;
      } else if (line.charAt(at) === '"') {
        if (isQuoted && line.charAt(at + 1) === '"') {
          text += '"';
          at += 1;
        } else isQuoted = !isQuoted;
      } else text += line.charAt(at);
    }
    found.push(text);
  }
  return found;
}

/**
 * The one program that the prompt of cmd.exe starts for a line, as the command line that the program gets.
 *
 * @throws an error where the line does anything else: looks up a variable, runs a second program, opens a file
 */
export function lineFromCmd(typed: string): string {
  // Percent signs are looked at first, quotes or not. Every name may be one of a variable, except those with a quote in it.
  for (const [, name = ''] of typed.matchAll(/%(?=([^%]*)%)/g))
    if (!name.includes('"')) throw new Error(`the variable ${name}`);
  let line = '';
  let isQuoted = false;
  for (let at = 0; at < typed.length; at += 1) {
    const character = typed.charAt(at);
    if (character === '"') isQuoted = !isQuoted;
    if (!isQuoted && character === '^') {
      at += typed.charAt(at + 1) === '\n' ? 2 : 1;
      line += typed.charAt(at);
      continue;
    }
    if (character === '\n') throw new Error('a second line');
    if (!isQuoted && /[&|<>()]/.test(character)) throw new Error(`an operator: ${character}`);
    line += character;
  }
  return line;
}

/** The words of a line of PowerShell, single quotes taken away. */
export function wordsOfPowershell(typed: string): readonly string[] {
  const joined = typed.replaceAll('`\n', ' ');
  const words: string[] = [];
  for (let rest = joined.trim(); rest !== ''; rest = rest.trimStart()) {
    const quoted = /^'((?:[^']|'')*)'(?=\s|$)/.exec(rest);
    const bare = /^[\w./:-]+(?=\s|$)/.exec(rest);
    const [whole] = quoted ?? bare ?? [];
    if (whole === undefined) throw new Error(`no word: ${rest}`);
    words.push(quoted === null ? whole : (quoted[1] ?? '').replaceAll("''", "'"));
    rest = rest.slice(whole.length);
  }
  return words;
}

/** How PowerShell 5 makes one command line: an argument with a space is put between quotes, and nothing is escaped. */
export const lineFromPowershell5 = (words: readonly string[]): string =>
  words.map((word) => (/\s/.test(word) ? `"${word}"` : word)).join(' ');

/** How PowerShell 7.3 and later do: as .NET writes a list of arguments. */
export const lineFromPowershell7 = (words: readonly string[]): string =>
  words
    .map((word) =>
      word !== '' && !/[\s"]/.test(word)
        ? word
        : `"${word.replace(/(\\*)"/g, '$1$1\\"').replace(/\\+$/, (backslashes) => backslashes + backslashes)}"`,
    )
    .join(' ');

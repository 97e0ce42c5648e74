/** A fenced code block of a Markdown text, and the lines outside any. */
export type MarkdownStructure = { readonly blocks: readonly string[]; readonly outside: readonly string[] };

/**
 * Splits Markdown by the rules of CommonMark for backtick fences at the beginning of a line, as a renderer would.
 *
 * @see https://spec.commonmark.org/0.31.2/#fenced-code-blocks
 */
export function markdownStructure(markdown: string): MarkdownStructure {
  const blocks: string[] = [];
  const outside: string[] = [];
  let open: { fence: number; lines: string[] } | null = null;
  for (const line of markdown.split('\n')) {
    const fence = /^ {0,3}(`{3,})([^`]*)$/.exec(line);
    if (open === null && fence !== null) open = { fence: fence[1]?.length ?? 0, lines: [] };
    else if (open === null) outside.push(line);
    else if (fence !== null && (fence[1]?.length ?? 0) >= open.fence && fence[2]?.trim() === '') {
      blocks.push(open.lines.join('\n'));
      open = null;
    } else open.lines.push(line);
  }
  if (open !== null) throw new Error('a code block is never closed');
  return { blocks, outside };
}

/**
 * The text of a line without its code spans and without escaped characters: what a renderer could take as markup.
 *
 * @see https://spec.commonmark.org/0.31.2/#code-spans
 */
export function activeMarkdown(line: string): string {
  let rest = line;
  let active = '';
  while (rest !== '') {
    const escaped = /^\\[!-/:-@[-`{-~]/.exec(rest);
    const run = /^`+/.exec(rest);
    if (escaped !== null) {
      rest = rest.slice(2);
    } else if (run !== null) {
      const [ticks] = run;
      const after = rest.slice(ticks.length);
      const close = [...after.matchAll(/`+/g)].find((match) => match[0].length === ticks.length);
      if (close === undefined) active += ticks;
      rest = close === undefined ? after : after.slice(close.index + ticks.length);
    } else {
      active += rest[0] ?? '';
      rest = rest.slice(1);
    }
  }
  return active;
}

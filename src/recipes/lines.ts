/** What a template is made of: a line, several, or none. */
export type Part = string | null | readonly Part[];

/** Joins lines; what is null leaves no line behind. */
export function lines(...parts: readonly Part[]): string {
  return parts.flatMap(flat).join('\n');
}

function flat(part: Part): readonly string[] {
  if (part === null) return [];
  return typeof part === 'string' ? [part] : part.flatMap(flat);
}

/** Each line moved to the right. */
export function indented(by: number, ...parts: readonly Part[]): readonly string[] {
  return parts.flatMap(flat).map((line) => (line === '' ? line : `${' '.repeat(by)}${line}`));
}

/** Each line moved to the right by a tab, as Go is written. */
export function tabbed(...parts: readonly Part[]): readonly string[] {
  return parts.flatMap(flat).map((line) => (line === '' ? line : `\t${line}`));
}

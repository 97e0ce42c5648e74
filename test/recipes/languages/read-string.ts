/** How a language reads a string, as far as this project writes any. */
export type Reading = {
  readonly mark: '"' | "'";
  /** The escapes that may follow a backslash, each with what it stands for. */
  readonly escapes: readonly (readonly [RegExp, (found: RegExpExecArray) => string])[];
  /** What must not stand unescaped in the string, besides its mark. */
  readonly forbidden: RegExp;
};

const group = (found: RegExpExecArray): string => found[1] ?? '';

export const itself = (characters: RegExp): readonly [RegExp, (found: RegExpExecArray) => string] => [
  characters,
  group,
];
export const hexadecimal = (form: RegExp): readonly [RegExp, (found: RegExpExecArray) => string] => [
  form,
  (found) => {
    const value = parseInt(group(found), 16);
    return value > 0xffff ? String.fromCodePoint(value) : String.fromCharCode(value);
  },
];
export const octal: readonly [RegExp, (found: RegExpExecArray) => string] = [
  /^\\([0-3][0-7]{2})/,
  (found) => String.fromCharCode(parseInt(group(found), 8)),
];

/** What a literal means; an error where it is no single whole literal. */
export function readString(literal: string, { mark, escapes, forbidden }: Reading): string {
  if (!literal.startsWith(mark)) throw new Error(`no ${mark} at the beginning of ${literal}`);
  let rest = literal.slice(1);
  let meaning = '';
  while (!rest.startsWith(mark)) {
    if (rest === '') throw new Error(`no end: ${literal}`);
    const [form, value] = escapes.find(([pattern]) => pattern.test(rest)) ?? [null, null];
    if (form !== null) {
      const found = form.exec(rest);
      if (found === null) throw new Error('found and not found');
      meaning += value(found);
      rest = rest.slice(found[0].length);
      continue;
    }
    if (rest.startsWith('\\')) throw new Error(`unknown escape at ${rest}`);
    if (forbidden.test(rest)) throw new Error(`unescaped at ${rest}`);
    meaning += rest.charAt(0);
    rest = rest.slice(1);
  }
  if (rest !== mark) throw new Error(`more after the end: ${literal}`);
  return meaning;
}

import type { CodeLanguage } from './code-languages';
import { CODE_LANGUAGES } from './code-languages';

/**
 * Recorded text in a piece of code. It is written as a string of the language; a `variable` becomes a name in the code
 * instead, made of its letters and digits.
 */
export type Recorded = {
  readonly value: string;
  readonly as: 'url' | 'name' | 'origin' | 'policy' | 'variable';
};

/** What is ours stands as it is; what was recorded is quoted only when it is written, after its secrets were taken out. */
type CodePart = string | Recorded;

export type CodeLine = readonly CodePart[];

/** A piece of code as plain data. */
export type Code = { readonly language: CodeLanguage; readonly lines: readonly CodeLine[] };

/** One line of code, for which only recorded text may be a value. */
export const line = (words: TemplateStringsArray, ...values: readonly CodePart[]): CodeLine =>
  words.flatMap((word, index) => {
    const value = values[index];
    return [...(word === '' ? [] : [word]), ...(value === undefined ? [] : [value])];
  });

export const url = (value: string): Recorded => ({ value, as: 'url' });
export const name = (value: string): Recorded => ({ value, as: 'name' });
export const origin = (value: string): Recorded => ({ value, as: 'origin' });
/** A Content Security Policy, or a source in one. */
export const policy = (value: string): Recorded => ({ value, as: 'policy' });
export const variable = (value: string): Recorded => ({ value, as: 'variable' });

/** Lines moved to the right. */
export const inside = (lines: readonly CodeLine[], by = 2): readonly CodeLine[] =>
  lines.map((parts) => (parts.length === 0 ? parts : [' '.repeat(by), ...parts]));

/** Lines of ours, as they stand. */
export const ownLines = (text: string): readonly CodeLine[] => text.split('\n').map((one) => [one]);

/** `x-request-id` as `xRequestId`: a name in every language that code is written in. */
function identifier(text: string): string {
  const words = text.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  const joined = words
    .map((word, index) =>
      index === 0 ? word.toLowerCase() : `${word.charAt(0).toUpperCase()}${word.slice(1)}`,
    )
    .join('');
  return /^[a-z]/.test(joined) ? joined : `value${joined}`;
}

/** Whether the language has a way to write every recorded text in it. */
export const isWritable = ({ language, lines }: Code): boolean =>
  lines.every((parts) =>
    parts.every(
      (part) =>
        typeof part === 'string' ||
        part.as === 'variable' ||
        CODE_LANGUAGES[language].refuses(part.value) === null,
    ),
  );

/** Writes code that {@link isWritable}. */
export function writeCode({ language, lines }: Code): string {
  const { quote } = CODE_LANGUAGES[language];
  const written = (part: CodePart): string => {
    if (typeof part === 'string') return part;
    return part.as === 'variable' ? identifier(part.value) : quote(part.value);
  };
  return lines.map((parts) => parts.map(written).join('')).join('\n');
}

import { code, type Prose } from './prose';

/** A text that is written as a string, for a view: what stands between backticks becomes a literal value. */
export function codeSpans(text: string): Prose {
  return text
    .split('`')
    .map((part, index) => (index % 2 === 1 ? code(part) : { kind: 'words' as const, text: part }))
    .filter((part) => part.text !== '');
}

import { code, type Prose } from '../diagnosis/words/prose';

/** A recipe's text for a view: what stands between backticks becomes a literal value. */
export function codeSpans(text: string): Prose {
  return text
    .split('`')
    .map((part, index) => (index % 2 === 1 ? code(part) : { kind: 'words' as const, text: part }))
    .filter((part) => part.text !== '');
}

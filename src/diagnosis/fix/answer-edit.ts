import type { Response } from '../../exchange/exchange';
import { headerValues } from '../../fetch-standard/header-list';
import type { HeaderList } from '../../fetch-standard/header-list';
import { asciiLowercase } from '../../fetch-standard/isomorphic-string';
import { listElements } from '../../fetch-standard/list-elements';
import { equalsIgnoringAsciiCase } from '../../fetch-standard/isomorphic-string';
import { withAnswer, answerAt } from './answers';
import type { AnswerPlace, WholeExchange } from './answers';

/** One thing that could be changed in one answer. */
export type AnswerEdit = AnswerPlace &
  (
    | { readonly kind: 'status' }
    /** `value` takes the place of every line of that name; null takes them away. */
    | { readonly kind: 'header'; readonly name: string; readonly value: string | null }
  );

/** The status that a preflight is answered with that asks for nothing but leave. */
export const NO_CONTENT = 204;

/** Puts a line in the place of the first of its name, or at the end, and takes the other ones away. */
export function withHeader(headers: HeaderList, name: string, value: string | null): HeaderList {
  const isNamed = (header: { readonly name: string }): boolean => equalsIgnoringAsciiCase(header.name, name);
  const first = headers.findIndex(isNamed);
  if (value === null) return headers.filter((header) => !isNamed(header));
  if (first === -1) return [...headers, { name, value }];
  return headers.flatMap((header, index) =>
    index === first ? [{ name, value }] : isNamed(header) ? [] : [header],
  );
}

function edited(answer: Response, edit: AnswerEdit): Response {
  if (edit.kind === 'status') return { ...answer, status: NO_CONTENT, statusLine: '' };
  return { ...answer, headers: withHeader(answer.headers, edit.name, edit.value) };
}

/** The exchange after all the edits. */
export const withEdits = (whole: WholeExchange, edits: readonly AnswerEdit[]): WholeExchange =>
  edits.reduce((before, edit) => withAnswer(before, edit, edited(answerAt(before, edit), edit)), whole);

/** The lines of a name as they were received; none of an answer that nobody has seen. */
export const linesOf = (answer: Response, name: string): readonly string[] =>
  headerValues(answer.headers, name);

/** Whether an answer says already that it depends on the Origin of the request. */
export function variesByOrigin(headers: HeaderList): boolean {
  const names = listElements(headers, 'Vary').map(asciiLowercase);
  return names.includes('origin') || names.includes('*');
}

import type { Response } from '../../exchange/exchange';
import { headerValues } from '../../fetch-standard/header-list';
import type { HeaderList } from '../../fetch-standard/header-list';
import { asciiLowercase } from '../../fetch-standard/isomorphic-string';
import { listElements } from '../../fetch-standard/list-elements';
import { equalsIgnoringAsciiCase } from '../../fetch-standard/isomorphic-string';
import { withResponse, responseAt } from './whole-responses';
import type { ResponsePlace, WholeExchange } from './whole-responses';

/** One thing that could be changed in one response. */
export type ResponseEdit = ResponsePlace &
  (
    | { readonly kind: 'status' }
    /** `value` takes the place of every line of that name; null takes them away. */
    | { readonly kind: 'header'; readonly name: string; readonly value: string | null }
  );

/** The status of the response to a preflight, which needs no body. */
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

function edited(response: Response, edit: ResponseEdit): Response {
  if (edit.kind === 'status') return { ...response, status: NO_CONTENT, statusLine: '' };
  return { ...response, headers: withHeader(response.headers, edit.name, edit.value) };
}

/** The exchange after all the edits. */
export const withEdits = (whole: WholeExchange, edits: readonly ResponseEdit[]): WholeExchange =>
  edits.reduce((before, edit) => withResponse(before, edit, edited(responseAt(before, edit), edit)), whole);

/** The lines of a name as they were received; none of a response that was not recorded. */
export const linesOf = (response: Response, name: string): readonly string[] =>
  headerValues(response.headers, name);

/** Whether a response says already that it depends on the Origin of the request. */
export function variesByOrigin(headers: HeaderList): boolean {
  const names = listElements(headers, 'Vary').map(asciiLowercase);
  return names.includes('origin') || names.includes('*');
}

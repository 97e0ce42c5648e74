import { line, name, variable } from '../code';
import type { CodeLine } from '../code';

/** A request as the page has to make it. */
export type Call = {
  readonly url: string;
  readonly method: string;
  /** Whether only the letters of the method were wrong. */
  readonly isMethodCase: boolean;
  /** Names of headers that the page goes on to set, lower-cased. */
  readonly kept: readonly string[];
  /** Names of headers that it must not set. */
  readonly dropped: readonly string[];
  /** Headers of ours that it has to set. */
  readonly added: readonly { readonly name: string; readonly value: string }[];
  /** `text`: data as text that needs no preflight. Null for none. */
  readonly body: 'as-before' | 'text' | null;
  /** Null for the default of the client. */
  readonly credentials: 'include' | 'omit' | null;
  /** Whether caches must not respond. */
  readonly isFresh: boolean;
  /** Whether its mode was another and has to be `cors`. */
  readonly isModeCors: boolean;
  /** Whether redirects were not followed and have to be. */
  readonly isFollowing: boolean;
};

/** A way to make requests in a page, such as a library. */
export type Client = {
  readonly id: string;
  readonly name: string;
  /** Null where this client cannot make the request, or cannot have made the one that failed. */
  readonly write: (call: Call) => readonly CodeLine[] | null;
};

/** A property, where there is one. */
export const property = (isThere: boolean, text: CodeLine): readonly CodeLine[] => (isThere ? [text] : []);

/**
 * Headers as properties of an object; nothing where the call says nothing of them.
 *
 * @param defaults where else the client sets headers, as words that follow "nor in"; null where there is no such place
 */
export function headersObject(
  { kept, dropped, added, body }: Call,
  defaults: string | null,
): readonly CodeLine[] {
  const elsewhere = defaults === null ? '' : `, nor in ${defaults}`;
  const lines: readonly CodeLine[] = [
    ...added.map((header) => line`${name(header.name)}: ${name(header.value)},`),
    ...property(body === 'text', line`'Content-Type': 'text/plain',`),
    ...kept.map((header) => line`${name(header)}: ${variable(header)}, // as before`),
    ...dropped.map((header) => line`// not ${name(header)}${elsewhere}`),
  ];
  return lines.length === 0
    ? []
    : [line`headers: {`, ...lines.map((one): CodeLine => ['  ', ...one]), line`},`];
}

/** What is sent: a variable of the page. */
export const bodyOf = ({ body }: Call): string => (body === 'text' ? 'JSON.stringify(data)' : 'body');

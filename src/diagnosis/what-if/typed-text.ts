import { isToken } from '../../fetch-standard/extract-header-list-values';
import { isForbiddenRequestHeader } from '../../fetch-standard/forbidden-request-header';
import { stripTabOrSpace } from '../../fetch-standard/http-whitespace';
import { isForbiddenMethod, normalizeMethod } from '../../fetch-standard/method';
import { code, prose } from '../words/prose';
import type { Prose } from '../words/prose';

/** The most characters that are taken of a typed header name and of a typed value. */
export const LONGEST_NAME = 256;
export const LONGEST_VALUE = 8_192;
/** The most characters that are taken of a typed method. */
export const LONGEST_METHOD = 64;

/** What was typed, as it goes on the wire; or what is wrong with it, as a sentence. */
export type Typed<Value> =
  { readonly kind: 'right'; readonly value: Value } | { readonly kind: 'wrong'; readonly why: Prose };

const right = <Value>(value: Value): Typed<Value> => ({ kind: 'right', value });
const wrong = (why: Prose): { readonly kind: 'wrong'; readonly why: Prose } => ({ kind: 'wrong', why });

const tooLong = (what: string, limit: number) =>
  wrong(prose`The ${what} is longer than ${limit} characters.`);

const encoder = new TextEncoder();

/** Text as the bytes that a server would send for it, one character a byte. */
function isomorphic(text: string): string {
  if (/^[\0-\x7f]*$/.test(text)) return text;
  return Array.from(encoder.encode(text), (byte) => String.fromCharCode(byte)).join('');
}

const FORBIDDEN_BYTES: ReadonlyMap<string, string> = new Map([
  ['\0', 'a NUL character'],
  ['\r', 'a line break'],
  ['\n', 'a line break'],
]);

/** The first character of a name that no token has, for the reader to find it. */
const strayCharacter = (name: string): string =>
  Array.from(name).find((character) => !isToken(character)) ?? '';

/** Checks a header name. @see https://fetch.spec.whatwg.org/#header-name */
export function typedName(text: string): Typed<string> {
  if (text.length > LONGEST_NAME) return tooLong('name', LONGEST_NAME);
  if (text === '') return wrong(prose`A header needs a name.`);
  if (isToken(text)) return right(text);
  const stray = strayCharacter(text);
  if (stray === ' ') return wrong(prose`A header name cannot contain a space.`);
  if (stray === ':') return wrong(prose`The colon is not part of the name.`);
  return wrong(prose`A header name cannot contain ${code(stray)}.`);
}

/** Checks and normalises a header value. @see https://fetch.spec.whatwg.org/#header-value */
export function typedValue(text: string): Typed<string> {
  if (text.length > LONGEST_VALUE) return tooLong('value', LONGEST_VALUE);
  const value = stripTabOrSpace(text);
  for (const [byte, name] of FORBIDDEN_BYTES) {
    if (value.includes(byte)) return wrong(prose`A header value cannot contain ${name}.`);
  }
  return right(isomorphic(value));
}

/** Checks a header that a script sets. @see https://fetch.spec.whatwg.org/#forbidden-request-header */
export function typedRequestName(text: string, value: string): Typed<string> {
  const name = typedName(text);
  return name.kind === 'right' && isForbiddenRequestHeader(name.value, value)
    ? wrong(prose`Scripts cannot set ${code(name.value)} because the browser sets it itself.`)
    : name;
}

/** Checks a method and spells it as browsers send it. @see https://fetch.spec.whatwg.org/#concept-method-normalize */
export function typedMethod(text: string): Typed<string> {
  if (text.length > LONGEST_METHOD) return tooLong('method', LONGEST_METHOD);
  if (!isToken(text)) return wrong(prose`A method is one word without spaces.`);
  return isForbiddenMethod(text)
    ? wrong(prose`Scripts cannot use the method ${code(text)}.`)
    : right(normalizeMethod(text));
}

/** Checks the status of a response. */
export function typedStatus(text: string): Typed<number> {
  return /^[2-9][0-9]{2}$/.test(text)
    ? right(Number(text))
    : wrong(prose`The status of a response is a number from 200 to 999.`);
}

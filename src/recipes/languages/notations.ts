import type { Notation } from '../settings';
import type { Language } from './language';
import { csharp, go, java, javascript, python } from './programming-languages';

/** Texts as strings of a language, between commas. */
export const quotedList = ({ quote }: Language, texts: readonly string[]): string =>
  texts.map(quote).join(', ');

/** `key: value,` as in an object literal. */
export const javascriptProperties: Notation = {
  list: (key, values) => `${key}: [${quotedList(javascript, values)}],`,
  flag: (key, value) => `${key}: ${String(value)},`,
  number: (key, value) => `${key}: ${value},`,
};

/** `key=value,` as in a call. */
export const pythonArguments: Notation = {
  list: (key, values) => `${key}=[${quotedList(python, values)}],`,
  flag: (key, value) => `${key}=${value ? 'True' : 'False'},`,
  number: (key, value) => `${key}=${value},`,
};

/** `Key: value,` as in a struct literal. */
export const goFields: Notation = {
  list: (key, values) => `${key}: []string{${quotedList(go, values)}},`,
  flag: (key, value) => `${key}: ${String(value)},`,
  number: (key, value) => `${key}: ${value},`,
};

/** `.key(a, b)` calls in a chain. */
export const javaCalls: Notation = {
  list: (key, values) => `.${key}(${quotedList(java, values)})`,
  flag: (key, value) => `.${key}(${String(value)})`,
  number: (key, value) => `.${key}(${value})`,
};

/** `.Key(a, b)` calls in a chain; a flag is set by being called. */
export const csharpCalls: Notation = {
  list: (key, values) => `.${key}(${quotedList(csharp, values)})`,
  flag: (key) => `.${key}()`,
  number: (key, value) => `.${key}(TimeSpan.FromSeconds(${value}))`,
};

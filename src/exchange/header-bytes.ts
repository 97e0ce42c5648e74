import type { Header } from '../fetch-standard/header-list';

/** A header as webRequest gives it. */
export type RawHeader = {
  readonly name: string;
  readonly value?: string | undefined;
  /** Bytes, given instead of the value when that is not text. */
  readonly binaryValue?: readonly number[] | undefined;
};

const LATIN1 = /^[\0-\xff]*$/;
const ASCII = /^[\0-\x7f]*$/;
const encoder = new TextEncoder();

/**
 * A header as bytes, from a browser that decodes its text as UTF-8 and gives bytes where that fails (Chromium).
 */
export function headerFromUtf8({ name, value, binaryValue }: RawHeader): Header {
  const bytes = binaryValue === undefined ? utf8Encode(value ?? '') : fromBytes(binaryValue);
  return { name: utf8Encode(name), value: trim(bytes) };
}

/** A header as bytes, from a browser that gives one character for each byte (Firefox). */
export function headerFromLatin1({ name, value, binaryValue }: RawHeader): Header {
  const bytes = binaryValue === undefined ? asLatin1(value ?? '') : fromBytes(binaryValue);
  return { name: asLatin1(name), value: trim(bytes) };
}

/** Text as an isomorphic string of its UTF-8 bytes. */
function utf8Encode(text: string): string {
  return ASCII.test(text) ? text : fromBytes(encoder.encode(text));
}

/** A character beyond U+00FF can be no byte, so it was decoded after all. */
function asLatin1(text: string): string {
  return LATIN1.test(text) ? text : utf8Encode(text);
}

function fromBytes(bytes: Iterable<number>): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte & 0xff);
  return text;
}

/** Without a pattern for the end: one would try at every space of a long run, and servers choose how long that is. */
function trim(value: string): string {
  let start = 0;
  let end = value.length;
  while (start < end && isTabOrSpace(value.charCodeAt(start))) start += 1;
  while (end > start && isTabOrSpace(value.charCodeAt(end - 1))) end -= 1;
  return value.slice(start, end);
}

const isTabOrSpace = (code: number): boolean => code === 0x09 || code === 0x20;

import type { RedactedText } from '../redacted-text';

/**
 * Characters that a reader could not see or that would reorder what stands around them: control characters, format
 * characters (the bidirectional overrides and zero-width ones among them), line separators, lone surrogates,
 * unassigned and private-use code points, and every space other than U+0020.
 */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}]|[^\P{Zs} ]/gu;

const hex = (value: number, digits: number): string => value.toString(16).toUpperCase().padStart(digits, '0');

function escapeCodePoint(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  return point > 0xffff ? `\\u{${hex(point, 5)}}` : `\\u${hex(point, 4)}`;
}

/** A string with every character that cannot be seen written as `\uXXXX`, so that nothing hides in it. */
export function visibleText(text: RedactedText): RedactedText;
export function visibleText(text: string): string;
export function visibleText(text: string): string {
  return text.replace(UNSEEN, escapeCodePoint);
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decodeUtf8(bytes: string): string | null {
  try {
    const octets = new Uint8Array(bytes.length);
    for (let at = 0; at < bytes.length; at += 1) octets[at] = bytes.charCodeAt(at);
    return strictUtf8.decode(octets);
  } catch {
    return null;
  }
}

/**
 * A header value, one character for each byte, as a reader can read it: bytes that are valid UTF-8 as the text that
 * they encode, other bytes above 0x7F as `\xXX`, unseen characters as `\uXXXX`.
 */
export function visibleBytes(value: RedactedText): RedactedText;
export function visibleBytes(value: string): string;
export function visibleBytes(value: string): string {
  if (/^[\x20-\x7e]*$/.test(value)) return value;
  if (/[^\0-\xff]/.test(value)) return visibleText(value);
  const decoded = decodeUtf8(value);
  if (decoded !== null) return visibleText(decoded);
  return visibleText(value).replace(/[\x80-\xff]/g, (byte) => `\\x${hex(byte.charCodeAt(0), 2)}`);
}

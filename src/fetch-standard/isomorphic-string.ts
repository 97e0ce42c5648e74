const BEYOND_ASCII = /[^\0-\x7f]/;
// A leading U+FEFF is part of the value here, not a mark to drop.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * Reads an isomorphic string (one character for each byte) as UTF-8, as browsers do when a header value is a URL.
 * Bytes that are not UTF-8 become U+FFFD.
 *
 * @see https://encoding.spec.whatwg.org/#utf-8-decode-without-bom
 */
export function utf8Decode(isomorphic: string): string {
  // Nearly every value is ASCII, and so its own decoding.
  if (!BEYOND_ASCII.test(isomorphic)) return isomorphic;
  const bytes = new Uint8Array(isomorphic.length);
  for (let index = 0; index < bytes.length; index += 1) bytes[index] = isomorphic.charCodeAt(index);
  return decoder.decode(bytes);
}

/** Lower-cases ASCII letters only, as header names and MIME types are compared. */
export function asciiLowercase(text: string): string {
  const lower = text.toLowerCase();
  // Most names are lower-cased already, or hold nothing beyond ASCII.
  if (lower === text || !BEYOND_ASCII.test(text)) return lower;
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/**
 * Whether two strings differ in the case of ASCII letters at most. Compares in place: looking a header up by its name is
 * what the rules do most.
 *
 * @see https://infra.spec.whatwg.org/#ascii-case-insensitive
 */
export function equalsIgnoringAsciiCase(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index += 1) {
    if (asciiLowercaseCode(a.charCodeAt(index)) !== asciiLowercaseCode(b.charCodeAt(index))) return false;
  }
  return true;
}

const asciiLowercaseCode = (code: number): number => (code >= 0x41 && code <= 0x5a ? code + 0x20 : code);

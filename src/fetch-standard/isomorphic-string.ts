const ASCII = /^[\0-\x7f]*$/;
// A leading U+FEFF is part of the value here, not a mark to drop.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * Reads an isomorphic string (one character for each byte) as UTF-8, as browsers do when a header value is a URL.
 * Bytes that are not UTF-8 become U+FFFD.
 *
 * @see https://encoding.spec.whatwg.org/#utf-8-decode-without-bom
 */
export function utf8Decode(isomorphic: string): string {
  if (ASCII.test(isomorphic)) return isomorphic;
  const bytes = new Uint8Array(isomorphic.length);
  for (let index = 0; index < isomorphic.length; index += 1) bytes[index] = isomorphic.charCodeAt(index);
  return decoder.decode(bytes);
}

/** Lower-cases ASCII letters only, as header names and MIME types are compared. */
export function asciiLowercase(text: string): string {
  return ASCII.test(text) ? text.toLowerCase() : text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

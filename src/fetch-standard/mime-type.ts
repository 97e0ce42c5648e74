import { isToken } from './extract-header-list-values';
import { stripHttpWhitespace } from './http-whitespace';
import { asciiLowercase } from './isomorphic-string';

/**
 * The essence (`type/subtype`, lower-cased) of a MIME type; null when it cannot be parsed. Parameters are not read:
 * whatever they are, they make no parse fail.
 *
 * @see https://mimesniff.spec.whatwg.org/#parse-a-mime-type
 */
export function mimeTypeEssence(value: string): string | null {
  const essence = stripHttpWhitespace(value.replace(/;.*/s, ''));
  const parts = essence.split('/');
  return parts.length === 2 && parts.every(isToken) ? asciiLowercase(essence) : null;
}

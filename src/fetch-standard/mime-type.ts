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
  const [beforeParameters = ''] = value.split(';', 1);
  const trimmed = stripHttpWhitespace(beforeParameters);
  const slash = trimmed.indexOf('/');
  const type = trimmed.slice(0, slash);
  const subtype = trimmed.slice(slash + 1);
  return slash > 0 && isToken(type) && isToken(subtype) ? asciiLowercase(`${type}/${subtype}`) : null;
}

import type { Engine } from './engines';
import { asciiLowercase } from './isomorphic-string';
import { mimeTypeEssence } from './mime-type';
import { isSimpleRange } from './simple-range-header-value';

/** Why a request header is not a CORS-safelisted request-header. */
export type UnsafeHeaderWhy =
  | 'name-not-safelisted'
  | 'value-too-long'
  | 'total-too-long'
  | 'unsafe-byte'
  | 'language-byte'
  | 'content-type-essence'
  | 'content-type-unparsable'
  | 'range-not-simple';

const MAXIMUM_LENGTH = 128;
const STANDARD_NAMES: ReadonlySet<string> = new Set([
  'accept',
  'accept-language',
  'content-language',
  'content-type',
  'range',
]);
const SIMPLE_ESSENCES: ReadonlySet<string> = new Set([
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'text/plain',
]);

const UNSAFE_CHARACTERS = '"():<>?@[\\]{}\x7f';
const LANGUAGE = /^[0-9A-Za-z *,.;=-]*$/;

/**
 * Says why a request header is not CORS-safelisted and so needs a preflight; null when it is safelisted. The value is
 * an isomorphic string; the name may have any case.
 *
 * @see https://fetch.spec.whatwg.org/#cors-safelisted-request-header
 */
export function whyNotSafelisted(name: string, value: string, engine: Engine): UnsafeHeaderWhy | null {
  const lowerName = asciiLowercase(name);
  const beyondStandard = engine.requestHeaders.alsoSafelisted.get(lowerName)?.test(value) === true;
  // The standard measures the value first. The outcome is the same, and the name is the better explanation.
  if (!STANDARD_NAMES.has(lowerName) && !beyondStandard) return 'name-not-safelisted';
  if (value.length > MAXIMUM_LENGTH) return 'value-too-long';
  switch (lowerName) {
    case 'accept':
      return hasUnsafeByte(value, engine) ? 'unsafe-byte' : null;
    case 'accept-language':
    case 'content-language':
      return LANGUAGE.test(value) ? null : 'language-byte';
    case 'content-type':
      return hasUnsafeByte(value, engine) ? 'unsafe-byte' : whyNotSimpleContentType(value, engine);
    case 'range':
      return isSimpleRange(value, engine) ? null : 'range-not-simple';
    default:
      return null;
  }
}

/** @see https://fetch.spec.whatwg.org/#cors-unsafe-request-header-byte */
function hasUnsafeByte(value: string, engine: Engine): boolean {
  for (const character of value) {
    if (character < ' ' && character !== '\t') return true;
    if (UNSAFE_CHARACTERS.includes(character)) return true;
    if (character >= '\x80' && engine.requestHeaders.nonAsciiUnsafe) return true;
  }
  return false;
}

function whyNotSimpleContentType(value: string, engine: Engine): UnsafeHeaderWhy | null {
  const isUnparsed = engine.requestHeaders.commaUnsafeInContentType && value.includes(',');
  const essence = isUnparsed ? null : mimeTypeEssence(value);
  if (essence === null) return 'content-type-unparsable';
  return SIMPLE_ESSENCES.has(essence) ? null : 'content-type-essence';
}

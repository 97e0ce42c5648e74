import { decodeAndSplit } from './get-decode-and-split';
import { asciiLowercase } from './isomorphic-string';
import { isForbiddenMethod } from './method';

const FORBIDDEN: ReadonlySet<string> = new Set([
  'accept-charset',
  'accept-encoding',
  'access-control-request-headers',
  'access-control-request-method',
  'connection',
  'content-length',
  'cookie',
  'cookie2',
  'date',
  'dnt',
  'expect',
  'host',
  'keep-alive',
  'origin',
  'referer',
  'set-cookie',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'via',
]);
const METHOD_OVERRIDES: ReadonlySet<string> = new Set([
  'x-http-method',
  'x-http-method-override',
  'x-method-override',
]);

/**
 * Whether only the browser may set this request header. The value matters for the method-override headers alone, which
 * must not smuggle in a forbidden method.
 *
 * @see https://fetch.spec.whatwg.org/#forbidden-request-header
 */
export function isForbiddenRequestHeader(name: string, value: string): boolean {
  const lowerName = asciiLowercase(name);
  if (FORBIDDEN.has(lowerName) || lowerName.startsWith('proxy-') || lowerName.startsWith('sec-')) return true;
  return METHOD_OVERRIDES.has(lowerName) && decodeAndSplit(value).some(isForbiddenMethod);
}

import type { Engine } from './engines';
import { extractHeaderListValues } from './extract-header-list-values';
import type { HeaderList } from './header-list';
import { asciiLowercase } from './isomorphic-string';

const SAFELISTED: ReadonlySet<string> = new Set([
  'cache-control',
  'content-language',
  'content-length',
  'content-type',
  'expires',
  'last-modified',
  'pragma',
]);
const FORBIDDEN: ReadonlySet<string> = new Set(['set-cookie', 'set-cookie2']);

/**
 * The lower-cased names of the headers of a readable cross-origin response that a script may read, each once, in byte
 * order. `credentials` says whether the request's credentials mode was `include`, which turns the wildcard into a
 * plain name.
 *
 * @see https://fetch.spec.whatwg.org/#cors-safelisted-response-header-name
 */
export function exposedHeaderNames(
  headers: HeaderList,
  credentials: boolean,
  engine: Engine,
): readonly string[] {
  const isExposed = exposureOf(headers, credentials, engine);
  return [...new Set(headers.map(({ name }) => asciiLowercase(name)))].filter(isExposed).sort();
}

/**
 * Whether a script may read that header of a readable cross-origin response; `headers` are the response's.
 *
 * @see https://fetch.spec.whatwg.org/#cors-safelisted-response-header-name
 */
export function isHeaderExposed(
  name: string,
  headers: HeaderList,
  credentials: boolean,
  engine: Engine,
): boolean {
  return exposureOf(headers, credentials, engine)(asciiLowercase(name));
}

function exposureOf(
  headers: HeaderList,
  credentials: boolean,
  { exposedWildcardOutlivesError }: Engine,
): (lowerName: string) => boolean {
  const listed = extractHeaderListValues('Access-Control-Expose-Headers', headers);
  // One malformed element exposes nothing of the list.
  const names = new Set(listed.kind === 'list' ? listed.values.map(asciiLowercase) : []);
  const remains =
    listed.kind === 'invalid' && exposedWildcardOutlivesError && listed.valuesBefore.includes('*');
  const everything = !credentials && (names.has('*') || remains);
  return (lowerName) =>
    !FORBIDDEN.has(lowerName) && (SAFELISTED.has(lowerName) || everything || names.has(lowerName));
}

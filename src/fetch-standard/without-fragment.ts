/**
 * A URL without its fragment, which is no part of a request. It works on text, so that a malformed URL keeps what it has.
 *
 * @see https://url.spec.whatwg.org/#concept-url-serializer
 */
export function withoutFragment(url: string): string {
  const fragment = url.indexOf('#');
  return fragment < 0 ? url : url.slice(0, fragment);
}

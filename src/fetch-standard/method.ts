const SAFELISTED: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST']);

/** Exactly GET, HEAD or POST. @see https://fetch.spec.whatwg.org/#cors-safelisted-method */
export function isCorsSafelistedMethod(method: string): boolean {
  return SAFELISTED.has(method);
}

/** CONNECT, TRACE or TRACK in any case. @see https://fetch.spec.whatwg.org/#forbidden-method */
export function isForbiddenMethod(method: string): boolean {
  return /^(?:CONNECT|TRACE|TRACK)$/i.test(method);
}

/**
 * Upper-cases the six methods that browsers upper-case. All others stay as written, which is why `patch` is not PATCH.
 *
 * @see https://fetch.spec.whatwg.org/#concept-method-normalize
 */
export function normalizeMethod(method: string): string {
  return /^(?:DELETE|GET|HEAD|OPTIONS|POST|PUT)$/i.test(method) ? method.toUpperCase() : method;
}

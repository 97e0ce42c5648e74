import { isSameOrigin, OPAQUE_ORIGIN, originOfUrl, serializeOrigin, type Origin } from './origin';

/**
 * Whether a redirect went from an origin that is not the request's own to yet another one, after which the request's
 * origin is serialised as `null`. `urls` is the URL list of the request, the first requested one first; a text that is
 * no URL counts as an origin of its own.
 *
 * @see https://fetch.spec.whatwg.org/#concept-request-tainted-origin
 */
export function isRedirectTainted(origin: Origin, urls: readonly string[]): boolean {
  let last: Origin | null = null;
  for (const url of urls) {
    const next = originOfUrl(url) ?? OPAQUE_ORIGIN;
    if (last !== null && !isSameOrigin(next, last) && !isSameOrigin(origin, last)) return true;
    last = next;
  }
  return false;
}

/**
 * The request's origin as the Origin header carries it: `null` for an opaque origin and after a tainting redirect.
 *
 * @see https://fetch.spec.whatwg.org/#serializing-a-request-origin
 */
export function serializeRequestOrigin(origin: Origin, urls: readonly string[]): string {
  return isRedirectTainted(origin, urls) ? 'null' : serializeOrigin(origin);
}

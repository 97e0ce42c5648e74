import { parseUrl } from './parse-url';
import { memoizedByAuthority } from './memoized-by-authority';

/** How a request may be made. @see https://fetch.spec.whatwg.org/#concept-request-mode */
export type RequestMode = 'cors' | 'no-cors' | 'same-origin' | 'navigate' | 'websocket';

/** What a response may be used for so far. @see https://fetch.spec.whatwg.org/#concept-request-response-tainting */
export type ResponseTainting = 'basic' | 'cors' | 'opaque';

/** What happens on a redirect. @see https://fetch.spec.whatwg.org/#concept-request-redirect-mode */
export type RedirectMode = 'follow' | 'error' | 'manual';

/** The URLs of a request, the first requested one first, the current one last. @see https://fetch.spec.whatwg.org/#concept-request-url-list */
export type UrlList = readonly [string, ...string[]];

/** @see https://fetch.spec.whatwg.org/#concept-request-current-url */
export function currentUrl(urls: UrlList): string {
  return urls[urls.length - 1] ?? urls[0];
}

/** The scheme of a URL without its colon; empty when the text is not a URL. */
export const schemeOf: (url: string) => string = memoizedByAuthority(
  (url) => parseUrl(url)?.protocol.slice(0, -1) ?? '',
);

/** @see https://fetch.spec.whatwg.org/#http-scheme */
export function isHttpScheme(scheme: string): boolean {
  return scheme === 'http' || scheme === 'https';
}

import type { Prose } from '../diagnosis/words/prose';
import { codeSpans } from '../diagnosis/words/code-spans';
import type { Recipe } from './recipe';

/** For servers that send nothing to an actual request whose method is not listed, even if it needs no preflight. */
export const keepSimpleMethods =
  'A request with an unlisted method gets no CORS headers either. Keep `GET`, `HEAD` and `POST` in the list.';

export const beforeAuthentication =
  'Put the middleware before authentication, because a preflight carries no token.';

export const anyDepthOfSubdomains = 'A `*` inside an origin matches subdomains of any depth.';

/** For proxies that only get what a page requests of its own server. */
export const requestPathOnly =
  'In the page, request only the path (`/api/…`), not the full URL. Otherwise, the proxy is not used.';

export const developmentOnly =
  'Use the proxy only in development. In production, the page and the API still have different origins.';

/** @param setting the list of request headers */
export const everyHeaderWithout = (setting: string): string =>
  `Without \`${setting}\`, every request header is allowed.`;

/** @param what else may add the headers in the same server */
export const removeAlsoFromProxy = (what: string): string => `Remove ${what}, and headers that a proxy adds.`;

/** What goes wrong most with a recipe, the headers of a second layer last. */
export function commonMistakes({ traps, twoLayers }: Recipe): readonly Prose[] {
  const inOnePlace = twoLayers === null ? [] : [`Add CORS headers in one place only. ${twoLayers}`];
  return [...traps, ...inOnePlace].map(codeSpans);
}

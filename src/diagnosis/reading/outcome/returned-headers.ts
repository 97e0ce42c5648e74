import type { Hop } from '../../../exchange/exchange';
import type { Engine } from '../../../fetch-standard/engines';
import { headersNamed } from '../../../fetch-standard/header-list';
import type { Header, HeaderList } from '../../../fetch-standard/header-list';
import { REQUEST_BODY_HEADERS } from '../../../fetch-standard/http-redirect-fetch';
import { asciiLowercase } from '../../../fetch-standard/isomorphic-string';
import { isSameOriginUrl, OPAQUE_ORIGIN, originOfUrl } from '../../../fetch-standard/origin';
import { headersByAuthor } from '../request/author-headers';

const isIn = (list: HeaderList, { name }: Header): boolean => headersNamed(list, name).length > 0;

const isAuthorization = ({ name }: Header): boolean => asciiLowercase(name) === 'authorization';

/** Whether the redirect from a hop to the next is one that drops the header; null for a header that none drops. */
function isDroppedBetween(from: Hop, to: Hop, header: Header): boolean | null {
  if (isAuthorization(header)) return !isSameOriginUrl(originOfUrl(from.url) ?? OPAQUE_ORIGIN, to.url);
  return REQUEST_BODY_HEADERS.includes(asciiLowercase(header.name)) ? from.method !== to.method : null;
}

/**
 * The headers that an engine may send to a hop although a redirect before the last one dropped them: it begins each
 * redirect with the headers that the script had set. The redirect that makes a request a GET drops those of the body, and
 * the one to another origin drops `Authorization`.
 *
 * @see https://fetch.spec.whatwg.org/#request-body-header-name
 */
export function returnedHeaders(hops: readonly Hop[], index: number): HeaderList {
  const [first] = hops;
  const from = hops[index - 1];
  const to = hops[index];
  if (first === undefined || from === undefined || to === undefined) return [];
  const wasDropped = (header: Header): boolean =>
    hops
      .slice(1, index)
      .some(({ requestHeaders }) => requestHeaders !== null && !isIn(requestHeaders, header));
  return headersByAuthor(first).script.filter(
    (header) => isDroppedBetween(from, to, header) === false && wasDropped(header),
  );
}

/** Those of them that come back in an engine. */
export const returnedIn = (hops: readonly Hop[], index: number, engine: Engine): HeaderList =>
  returnedHeaders(hops, index).filter((header) =>
    isAuthorization(header) ? engine.authorizationComesBack : engine.bodyHeadersComeBack,
  );

/** The headers with those that come back to a hop in an engine. */
export function withReturned(
  headers: HeaderList,
  hops: readonly Hop[],
  index: number,
  engine: Engine,
): HeaderList {
  return [...headers, ...returnedIn(hops, index, engine).filter((header) => !isIn(headers, header))];
}

/** The hop with the headers that another engine would have sent to it. */
export function hopThere(hops: readonly Hop[], index: number, hop: Hop, there: Engine): Hop {
  const returned = hop.requestHeaders === null ? [] : returnedHeaders(hops, index);
  if (hop.requestHeaders === null || returned.length === 0) return hop;
  const others = hop.requestHeaders.filter((header) => !isIn(returned, header));
  return { ...hop, requestHeaders: [...others, ...returnedIn(hops, index, there)] };
}

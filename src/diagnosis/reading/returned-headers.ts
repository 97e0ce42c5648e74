import type { Hop } from '../../exchange/exchange';
import type { Engine } from '../../fetch-standard/engines';
import { headersNamed } from '../../fetch-standard/header-list';
import type { Header, HeaderList } from '../../fetch-standard/header-list';
import { REQUEST_BODY_HEADERS } from '../../fetch-standard/http-redirect-fetch';
import { asciiLowercase } from '../../fetch-standard/isomorphic-string';
import { headersByAuthor } from './author-headers';

const isIn = (list: HeaderList, { name }: Header): boolean => headersNamed(list, name).length > 0;

/**
 * The headers of the body that an engine sends to a hop although a redirect before the last one dropped them: it begins
 * each redirect with the headers that the script had set. The redirect that makes a request a GET drops them.
 *
 * @see https://fetch.spec.whatwg.org/#request-body-header-name
 */
export function returnedHeaders(hops: readonly Hop[], index: number): HeaderList {
  const [first] = hops;
  if (first === undefined || hops[index - 1]?.method !== hops[index]?.method) return [];
  const wasDropped = (header: Header): boolean =>
    hops
      .slice(1, index)
      .some(({ requestHeaders }) => requestHeaders !== null && !isIn(requestHeaders, header));
  return headersByAuthor(first).script.filter(
    (header) => REQUEST_BODY_HEADERS.includes(asciiLowercase(header.name)) && wasDropped(header),
  );
}

/** The headers with those that come back to a hop in an engine. */
export function withReturned(
  headers: HeaderList,
  hops: readonly Hop[],
  index: number,
  engine: Engine,
): HeaderList {
  const returned = engine.bodyHeadersComeBack ? returnedHeaders(hops, index) : [];
  return [...headers, ...returned.filter((header) => !isIn(headers, header))];
}

/** The hop with the headers that another engine would have sent to it. */
export function hopThere(hops: readonly Hop[], index: number, hop: Hop, there: Engine): Hop {
  const returned = hop.requestHeaders === null ? [] : returnedHeaders(hops, index);
  if (hop.requestHeaders === null || returned.length === 0) return hop;
  const others = hop.requestHeaders.filter((header) => !isIn(returned, header));
  return { ...hop, requestHeaders: there.bodyHeadersComeBack ? [...others, ...returned] : others };
}

import type { Engine } from './engines';
import { headerValues, type HeaderList } from './header-list';
import { parseUrl } from './parse-url';

/** Where a response redirects to. `location` is the header as received, repeats joined by `, `. */
export type LocationUrl =
  | { readonly kind: 'absent' }
  | { readonly kind: 'url'; readonly url: string; readonly location: string }
  | { readonly kind: 'invalid'; readonly location: string };

/**
 * The URL that a redirect names, resolved against the URL that redirected and with that URL's fragment if it has none of
 * its own. Invalid when there is more than one Location, or none that is a URL. Bytes beyond ASCII are percent-encoded
 * one by one, whether or not they are UTF-8.
 *
 * @see https://fetch.spec.whatwg.org/#concept-response-location-url
 */
export function locationUrl(headers: HeaderList, base: string, { location: reads }: Engine): LocationUrl {
  const [first, ...others] = headerValues(headers, 'Location');
  if (first === undefined) return { kind: 'absent' };
  const agree = others.every((other) => other === first);
  if (first === '' && agree && reads.emptyIsAbsent) return { kind: 'absent' };
  const location = [first, ...others].join(', ');
  const single = others.length === 0 || (agree && reads.agreeingRepeatsAreOne);
  const url = single ? parseUrl(percentEncodeNonAscii(first), base) : null;
  if (url === null) return { kind: 'invalid', location };
  if (!url.href.includes('#')) url.hash = new URL(base).hash;
  return { kind: 'url', url: url.href, location };
}

function percentEncodeNonAscii(isomorphic: string): string {
  return isomorphic.replace(/[\x80-\xff]/g, (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase()}`);
}

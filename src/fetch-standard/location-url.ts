import { headerValues, type HeaderList } from './header-list';
import { utf8Decode } from './isomorphic-string';
import { parseUrl } from './parse-url';

/** Where a response redirects to. `location` is the header as received, repeats joined by `, `. */
export type LocationUrl =
  | { readonly kind: 'absent' }
  | { readonly kind: 'url'; readonly url: string; readonly location: string }
  | { readonly kind: 'invalid'; readonly location: string };

/**
 * The URL that a redirect names, resolved against the URL that answered and with that URL's fragment if it has none of
 * its own; invalid too when that URL is none. More than one Location is invalid, unless all say the same, which browsers take as one.
 *
 * @see https://fetch.spec.whatwg.org/#concept-response-location-url
 */
export function locationUrl(headers: HeaderList, base: string): LocationUrl {
  const [first, ...others] = headerValues(headers, 'Location');
  if (first === undefined) return { kind: 'absent' };
  const location = [first, ...others].join(', ');
  const url = others.every((other) => other === first) ? parseUrl(utf8Decode(first), base) : null;
  if (url === null) return { kind: 'invalid', location };
  if (!url.href.includes('#')) url.hash = new URL(base).hash;
  return { kind: 'url', url: url.href, location };
}

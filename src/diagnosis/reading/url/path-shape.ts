import { originOfUrl, serializeOrigin } from '../../../fetch-standard/origin';

/** A path segment that names one thing of many: a number, a UUID, a hash, or a long run with digits in it. */
const ONE_OF_MANY =
  /^(?:\d+|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|[0-9a-f]{16,}|(?=[A-Za-z_-]*\d)[\w-]{20,})$/i;

const AFTER_AUTHORITY = /^[^:/?#]+:\/\/[^/?#]*([^?#]*)/;

/** Longer URLs are compared by their beginning: nobody writes such by hand. */
const MOST_CHARACTERS = 2_048;

/**
 * The path of a URL with `:id` for each segment that names one thing of many, so that `/orders/17` and `/orders/18` are
 * one endpoint. A slash at the end counts, as servers tell the two apart. Without query and fragment.
 */
export function pathShape(url: string): string {
  const path = AFTER_AUTHORITY.exec(url.slice(0, MOST_CHARACTERS))?.[1] ?? '';
  if (path === '') return '/';
  return path
    .split('/')
    .map((segment) => (ONE_OF_MANY.test(segment) ? ':id' : segment))
    .join('/');
}

/** The serialised origin of a URL; the URL itself where it has none of its own, so that nothing is thrown together. */
export function apiOrigin(url: string): string {
  const origin = originOfUrl(url);
  return origin === null || origin.kind === 'opaque' ? url : serializeOrigin(origin);
}

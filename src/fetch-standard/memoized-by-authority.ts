import { memoizedByText } from './memoized-by-text';

/** `http://` or `https://` and an authority that the URL parser reads alike with and without what follows. */
const WITH_AUTHORITY = /^https?:\/\/[^/?#\\\0- ]+(?=[/?#\\])/;

/** How many authorities are remembered; a page asks few servers, and a recorded one may name any number. */
export const MOST_AUTHORITIES = 512;

/**
 * A function of a URL that remembers what it gave, for one that looks at scheme and authority alone: the rules ask for the
 * same few servers again and again, and parsing is most of what they cost.
 *
 * @see https://url.spec.whatwg.org/#authority-state
 */
export function memoizedByAuthority<T>(compute: (url: string) => T): (url: string) => T {
  const remembered = memoizedByText(compute, MOST_AUTHORITIES);
  return (url) => remembered(WITH_AUTHORITY.exec(url)?.[0] ?? url);
}

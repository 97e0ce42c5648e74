import { getHeader } from '../../../../fetch-standard/header-list';
import { parseUrl } from '../../../../fetch-standard/parse-url';
import type { Sighting } from '../../../reading/log/endpoint-history';

/** Statuses whose `Location` names what was created, or where its progress is told. */
const OF_CREATED: readonly number[] = [201, 202];

/** What scripts write where they have no value. */
const isNothing = (segment: string): boolean => segment === 'null' || segment === 'undefined';

const segments = (url: URL): readonly string[] => url.pathname.split('/').filter((segment) => segment !== '');

/** Whether a path goes the way of another one until there is nothing in place of its next segment. */
function losesItsWay(path: readonly string[], of: readonly string[]): boolean {
  const at = path.findIndex(isNothing);
  return at >= 0 && at < of.length && path.slice(0, at).every((segment, index) => segment === of[index]);
}

/**
 * Whether a request failed at a URL with `null` or `undefined` in place of the one that an earlier response named: so
 * requests a script that could not read the `Location`.
 */
export function missedLocation(later: Sighting, earlier: Sighting): boolean {
  const { response } = earlier;
  if (response === null || !OF_CREATED.includes(response.status)) return false;
  if ((later.response?.status ?? 0) < 400) return false;
  const named = parseUrl(getHeader(response.headers, 'location') ?? '', earlier.url);
  const requested = parseUrl(later.url);
  if (named === null || requested === null) return false;
  return losesItsWay(segments(requested), segments(named));
}

import { headerValues } from '../fetch-standard/header-list';
import { parseUrl } from '../fetch-standard/parse-url';
import { isRedirectStatus } from '../fetch-standard/status';
import { withoutFragment } from '../fetch-standard/without-fragment';
import { AlikeMessages } from './alike-messages';
import type { HarMessage } from './har-message';

/** What a browser may take from the response of a redirect to the next request, in milliseconds. */
const MOST_APART = 2_000;

/** What the first `Location` of a redirect says; null where it is no redirect. Repeats that are alike count as one. */
export function targetLine({ response, redirectUrl }: HarMessage): string | null {
  if (response === null || !isRedirectStatus(response.status)) return null;
  const [location = redirectUrl] = headerValues(response.headers, 'location');
  return location === '' ? null : location;
}

/** The absolute URL that a message leads to; null where it is no redirect, or the URL is none. */
export function targetOf(message: HarMessage): string | null {
  const line = targetLine(message);
  return line === null ? null : (parseUrl(line, message.url)?.href ?? null);
}

/** Whether a request may be the one that a redirect led to: it keeps its method, or becomes a GET. */
function mayFollow(redirect: HarMessage, next: HarMessage): boolean {
  if (next.time > redirect.time + redirect.duration + MOST_APART) return false;
  if (next.page !== redirect.page || next.isDocument !== redirect.isDocument) return false;
  return next.method === redirect.method || next.method === 'GET';
}

const keyOf = (url: string): string => withoutFragment(parseUrl(url)?.href ?? url);

/** A request with all that its redirects led to. */
export type Chain = readonly [HarMessage, ...HarMessage[]];

/**
 * Requests with what their redirects led to, each message in one chain. A file does not say what followed a redirect, so
 * that it is taken to be the first request for its target soon after.
 *
 * @param messages without preflights, oldest first
 */
export function redirectChains(messages: readonly HarMessage[]): readonly Chain[] {
  const places = new Map(messages.map((message, place) => [message, place]));
  const placeOf = (message: HarMessage): number => places.get(message) ?? 0;
  const targets = new AlikeMessages();
  for (const message of messages) targets.add(keyOf(message.url), message);
  const nextOf = new Map<HarMessage, HarMessage>();
  for (const redirect of messages) {
    const target = redirect.error === null ? targetOf(redirect) : null;
    if (target === null) continue;
    const later = targets.candidates(keyOf(target), (one) => placeOf(one) <= placeOf(redirect));
    const next = later.find((one) => placeOf(one) > placeOf(redirect) && mayFollow(redirect, one));
    if (next === undefined) continue;
    targets.take(next);
    nextOf.set(redirect, next);
  }
  return messages.filter((message) => !targets.isTaken(message)).map((first) => chainFrom(first, nextOf));
}

function chainFrom(first: HarMessage, nextOf: ReadonlyMap<HarMessage, HarMessage>): Chain {
  const chain: [HarMessage, ...HarMessage[]] = [first];
  for (let next = nextOf.get(first); next !== undefined; next = nextOf.get(next)) chain.push(next);
  return chain;
}

import { requestedNamesOfPreflight, requestedNamesOfRequest } from '../exchange/recording/preflight-pairing';
import { getHeader } from '../fetch-standard/header-list';
import { withoutFragment } from '../fetch-standard/without-fragment';
import { AlikeMessages } from './alike-messages';
import type { HarMessage } from './har-message';

/** A proxy sees a request only after its preflight, and a busy page may take some time in between. */
const MOST_APART = 5_000;
/** Recorders tell times in whole milliseconds, and note a start a little early or late. */
const CLOCKS_DIFFER = 100;

/** Which preflight belongs to which request, and those whose requests are not in the file. */
export type PairedPreflights = {
  readonly of: ReadonlyMap<HarMessage, HarMessage>;
  readonly alone: readonly HarMessage[];
};

const keyOf = (url: string, method: string): string => `${method} ${withoutFragment(url)}`;

/** Whether a request was over before a preflight: in a browser a preflight runs within its request, in a proxy before. */
const isOver = ({ time, duration }: HarMessage, preflight: HarMessage): boolean =>
  time + duration + CLOCKS_DIFFER < preflight.time;

/** How badly a request fits a preflight; null where it is another one's. */
function misfit(preflight: HarMessage, request: HarMessage): number | null {
  if (isOver(request, preflight)) return null;
  if (request.time > preflight.time + preflight.duration + MOST_APART) return null;
  const from = getHeader(request.requestHeaders, 'origin');
  if (from !== null && from !== getHeader(preflight.requestHeaders, 'origin')) return null;
  const requested = requestedNamesOfPreflight(preflight.requestHeaders).join(' ');
  const hasNames = requestedNamesOfRequest(request.requestHeaders).join(' ') === requested;
  return Math.abs(preflight.time - request.time) + (hasNames ? 0 : 2 * MOST_APART);
}

/**
 * Finds the request of each preflight: of the same URL, method and origin, if possible with the same headers, and the
 * nearest in time.
 *
 * @param messages oldest first
 */
export function pairPreflights(messages: readonly HarMessage[]): PairedPreflights {
  const requests = new AlikeMessages();
  for (const message of messages)
    if (message.preflighted === null) requests.add(keyOf(message.url, message.method), message);
  const of = new Map<HarMessage, HarMessage>();
  const alone: HarMessage[] = [];
  for (const preflight of messages) {
    if (preflight.preflighted === null) continue;
    const key = keyOf(preflight.url, preflight.preflighted);
    let best: { readonly request: HarMessage; readonly misfit: number } | null = null;
    for (const request of requests.candidates(key, (one) => isOver(one, preflight))) {
      const found = misfit(preflight, request);
      if (found !== null && (best === null || found < best.misfit)) best = { request, misfit: found };
    }
    if (best === null) {
      alone.push(preflight);
    } else {
      requests.take(best.request);
      of.set(best.request, preflight);
    }
  }
  return { of, alone };
}

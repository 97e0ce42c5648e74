import { hopAt, lastHopIndex } from '../../exchange/hops';
import type { Exchange } from '../../exchange/exchange';
import { NO_TAB } from '../../exchange/network-event';
import type { Evaluation } from './evaluate-rules';
import type { LocatedNetworkFailure } from '../not-cors/located-network-failure';

/** By these DevTools tells that the page got no response from its service worker: Chromium's word, and Firefox's. */
const NO_RESPONSE: ReadonlySet<string> = new Set(['net::ERR_FAILED', 'status 0']);

/** Statuses that respond to a range request. Firefox gives the page no opaque response with one of them from a worker. */
const PARTIAL: ReadonlySet<number> = new Set([206, 416]);

function detailOf(exchange: Exchange, hop: number, { tainting }: Evaluation) {
  if (tainting !== 'opaque') return 'readable-response';
  const status = hopAt(exchange, hop).response?.status ?? 0;
  return exchange.browser === 'firefox' && PARTIAL.has(status) ? 'opaque-partial' : 'opaque-response';
}

/**
 * Why the page got nothing although the request that its service worker made for it came to a good end. What the worker
 * made of the response is not seen; an opaque one fails every request but one with `no-cors`. Null where nothing of the
 * kind is known.
 *
 * @see https://fetch.spec.whatwg.org/#http-fetch
 */
export function withheldByWorker(exchange: Exchange, evaluation: Evaluation): LocatedNetworkFailure | null {
  const { tabId, end, devtoolsError } = exchange;
  if (tabId !== NO_TAB || end?.kind !== 'completed' || devtoolsError === null) return null;
  const hop = lastHopIndex(exchange);
  if (devtoolsError.hop !== hop || !NO_RESPONSE.has(devtoolsError.name)) return null;
  const detail = detailOf(exchange, hop, evaluation);
  const failure = { code: 'service-worker-failed', error: devtoolsError.name, detail } as const;
  return { failure, stage: 'response', hop, knownBy: 'assumed' };
}

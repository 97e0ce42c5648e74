import type { Exchange } from '../exchange/exchange';
import type { Knowledge } from './diagnosis';
import type { LocatedFailure } from './evaluate-rules';

/** A redirect that the rules allow and that the browser did not follow. */
export type UnfollowedRedirect = {
  /** True when the page asked for `redirect: "manual"` and so got an opaque-redirect response, not an error. */
  readonly manual: boolean;
  readonly located: LocatedFailure;
  readonly knownBy: Knowledge;
};

/**
 * Why an allowed redirect was not followed: the page's redirect mode is `error` or `manual`. Chromium ends both in the
 * same webRequest error, but DevTools reports `net::ERR_FAILED` for `error` and `net::ERR_ABORTED` for `manual`.
 * Null when a failure of the network explains the end.
 *
 * @see https://fetch.spec.whatwg.org/#concept-request-redirect-mode
 */
export function unfollowedRedirect(exchange: Exchange): UnfollowedRedirect | null {
  const { end } = exchange;
  if (end === null || (end.kind === 'failed' && end.error.kind !== 'aborted')) return null;
  const hop = exchange.hops.length - 1;
  const status = exchange.hops[hop]?.response?.status;
  if (status === undefined) return null;
  const located: LocatedFailure = {
    stage: 'redirect',
    hop,
    origin: exchange.pageOrigin ?? 'null',
    failure: { code: 'redirect-mode-error', status },
  };
  const isNamed = exchange.devtoolsError !== null;
  return {
    manual: exchange.devtoolsError === 'net::ERR_ABORTED',
    located,
    knownBy: isNamed ? 'derived' : 'assumed',
  };
}

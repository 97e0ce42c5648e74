import { CHROMIUM_ABORTED } from '../../exchange/error-names';
import { hopAt, lastHop, lastHopIndex } from '../../exchange/hops';
import type { Exchange } from '../../exchange/exchange';
import { isUpgradeAlone } from '../../exchange/https-upgrade';
import { mayRefuseRedirects } from '../reading/request/redirect-mode';
import { isRedirectStatus } from '../../fetch-standard/status';
import type { Knowledge } from '../diagnosis';
import { FAILED_BY_MODE } from '../reading/outcome/left-redirect';
import type { LocatedFailure } from './evaluate-rules';

/** A redirect that the rules allow and that the page chose not to follow. */
export type UnfollowedRedirect = {
  /** True when the page set `redirect: "manual"` and so got an opaque-redirect response, not an error. */
  readonly manual: boolean;
  readonly located: LocatedFailure;
  readonly knownBy: Knowledge;
};

/**
 * Whether Firefox says that a request failed by its redirect mode, which is `error`. It fails on the status of a redirect
 * alone, with or without a `Location`.
 */
export function isFailedByMode({ end, hops, type }: Exchange): boolean {
  if (end?.kind !== 'failed' || end.error.name !== FAILED_BY_MODE) return false;
  return mayRefuseRedirects({ type }) && isRedirectStatus(lastHop({ hops }).response?.status ?? 0);
}

/** Errors of webRequest that may end a redirect which the page chose not to follow. */
const ENDS: ReadonlySet<string> = new Set([CHROMIUM_ABORTED, FAILED_BY_MODE]);

/**
 * Why an allowed redirect, or the browser's own one to https, was not followed: the page's redirect mode is `error` or
 * `manual`. Chromium ends both in the same webRequest error; its DevTools reports `error` for the redirect itself and
 * `manual` for the request that it leads to. Firefox ends both alike, except in workers. Null when a failure of the network
 * explains the end.
 *
 * @see https://fetch.spec.whatwg.org/#concept-request-redirect-mode
 */
export function unfollowedRedirect(exchange: Exchange): UnfollowedRedirect | null {
  const { end, devtoolsError } = exchange;
  if (end === null || end.kind === 'interrupted') return null;
  if (end.kind === 'failed' && !ENDS.has(end.error.name)) return null;
  const hop = lastHopIndex(exchange);
  const last = hopAt(exchange, hop);
  const status = last.response?.status ?? null;
  if (status === null && !isUpgradeAlone(last)) return null;
  const located: LocatedFailure = {
    stage: 'redirect',
    hop,
    origin: exchange.pageOrigin ?? 'null',
    failure: { code: 'redirect-mode-error', status },
  };
  return {
    manual: devtoolsError !== null && devtoolsError.hop > hop,
    located,
    knownBy: devtoolsError !== null || isFailedByMode(exchange) ? 'derived' : 'assumed',
  };
}

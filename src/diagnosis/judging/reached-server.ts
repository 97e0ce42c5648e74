import { lastHop } from '../../exchange/hops';
import type { Exchange, Response } from '../../exchange/exchange';
import { getHeader } from '../../fetch-standard/header-list';
import type { CauseCode, NetworkCauseCode } from '../words/cause-code';
import type { Diagnosis, Place } from '../diagnosis';
import { responderOf } from '../responder/responder';
import { sharedCacheSign } from '../responder/shared-cache-sign';

/** Failures after which no server can have run the request. A reset or a time-out is none: it may have run before. */
const NEVER_SENT: ReadonlySet<CauseCode> = new Set<NetworkCauseCode>([
  'network-dns',
  'network-refused',
  'network-tls',
  'blocked-by-extension',
  'local-network-denied',
  'local-network-insecure-context',
  'local-network-address-space',
  'preflight-network-error',
  'csp-blocked',
  'integrity-policy',
  'connection-allowlist',
  'mixed-content',
  'never-sent',
]);

/** Statuses with which the first reader of a request refuses it: it is too large, or nothing is behind. */
const OFTEN_A_PROXYS: ReadonlySet<number> = new Set([413, 414, 431, 494, 502, 503, 504]);

/** Whether a response may be one that a proxy, a gateway or a cache sent without the application. */
const mayBeALayers = (response: Response): boolean =>
  responderOf(response).kind === 'layer' ||
  sharedCacheSign(response) !== null ||
  (OFTEN_A_PROXYS.has(response.status) && responderOf(response).kind === 'unknown');

/**
 * Whether a response that the browser kept from a script may be a page for visitors that a tunnel, a login or a protection
 * put in place of the application's: a page without any word of CORS. Nothing marks most of them.
 */
const mayBeAnInterstitial = (
  { type }: Exchange,
  response: Response,
  verdict: Diagnosis['verdict'],
): boolean =>
  verdict === 'blocked' &&
  type === 'xmlhttprequest' &&
  /^text\/html/i.test(getHeader(response.headers, 'content-type') ?? '') &&
  getHeader(response.headers, 'access-control-allow-origin') === null &&
  responderOf(response).kind !== 'application';

/**
 * Whether a server ran the actual request of the hop that decided the exchange. A response proves it, unless it may be
 * a proxy's, a gateway's or a cache's own, or a page in place of the application's; a rule that was
 * broken before the request was sent, or a connection that was never made, proves the opposite.
 *
 * @param first the first cause; null when nothing is wrong
 */
export function reachedServer(
  exchange: Exchange,
  verdict: Diagnosis['verdict'],
  blockedAt: Place | null,
  first: CauseCode | null,
): Diagnosis['reachedServer'] {
  const last = lastHop(exchange);
  if (last.response !== null)
    return mayBeALayers(last.response) || mayBeAnInterstitial(exchange, last.response, verdict)
      ? 'unknown'
      : 'yes';
  if (verdict === 'blocked' && (blockedAt?.stage === 'preflight' || blockedAt?.stage === 'request'))
    return 'no';
  return first !== null && NEVER_SENT.has(first) ? 'no' : 'unknown';
}

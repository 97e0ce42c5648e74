import type { Exchange } from '../../exchange/exchange';
import type { Origin } from '../../fetch-standard/origin';
import { engineOf } from '../reading/engine-of';
import { judge } from './judge';
import type { Judgement } from './judgement';
import { isRefuted } from './refuted-failure';
import { requestMode } from '../reading/request-mode';
import type { KnownMode } from '../reading/request-mode';
import { settleCredentials, withoutOrigin } from './settle-credentials';
import type { Settled } from './settle-credentials';

/** What comes of an exchange under one request mode. */
export type UnderMode = {
  readonly mode: KnownMode;
  readonly settled: Settled;
  readonly judgement: Judgement;
};

function under(exchange: Exchange, origin: Origin | null, mode: KnownMode): UnderMode {
  const settled =
    origin === null
      ? withoutOrigin()
      : settleCredentials(exchange, { origin, mode: mode.mode, engine: engineOf(exchange) });
  return { mode, settled, judgement: judge(exchange, settled, mode) };
}

/**
 * The request's mode, the rules run with it, and what comes of that. A mode that was only assumed is given up for
 * `no-cors` where the browser let a response pass, or followed a redirect, that CORS forbids.
 *
 * @param origin the page's; null when unknown
 * @see https://fetch.spec.whatwg.org/#concept-request-mode
 */
export function settleMode(exchange: Exchange, origin: Origin | null): UnderMode {
  const asSeen = under(exchange, origin, requestMode(exchange));
  const { mode, judgement, settled } = asSeen;
  // Only a request with "no-cors" passes whatever the server answers, and is redirected whatever that says.
  const [first] = settled.evaluation.failures;
  const wentOn = first !== undefined && isRefuted(exchange, first);
  const isPassed = judgement.contradiction !== null && judgement.verdict === 'allowed';
  return mode.mode === 'cors' && mode.knownBy === 'assumed' && (wentOn || isPassed)
    ? under(exchange, origin, { mode: 'no-cors', knownBy: 'derived' })
    : asSeen;
}

import type { Exchange } from '../exchange/exchange';
import { ENGINES } from '../fetch-standard/engines';
import type { Origin } from '../fetch-standard/origin';
import { ENGINE_OF } from './elsewhere';
import { judge } from './judge';
import type { Judgement } from './judge';
import { requestMode } from './request-mode';
import type { ModeFinding } from './request-mode';
import { settleCredentials, withoutOrigin } from './settle-credentials';
import type { Settled } from './settle-credentials';

/** What comes of an exchange under one request mode. */
export type UnderMode = {
  readonly mode: ModeFinding;
  readonly settled: Settled;
  readonly judgement: Judgement;
};

/**
 * The request's mode, the rules run with it, and what comes of that. A mode that was only assumed is given up for
 * `no-cors` where the browser let an answer pass that CORS forbids.
 *
 * @param origin the page's; null when unknown
 * @see https://fetch.spec.whatwg.org/#concept-request-mode
 */
export function settleMode(exchange: Exchange, origin: Origin | null): UnderMode {
  const engine = ENGINES[ENGINE_OF[exchange.browser]];
  const under = (mode: ModeFinding): UnderMode => {
    const settled =
      origin === null ? withoutOrigin() : settleCredentials(exchange, { origin, mode: mode.mode, engine });
    return { mode, settled, judgement: judge(exchange, settled.evaluation, mode) };
  };
  const asSeen = under(requestMode(exchange));
  const { mode, judgement } = asSeen;
  // Only a request with "no-cors" passes whatever the server answers.
  const isRefuted = mode.mode === 'cors' && mode.knownBy === 'assumed' && judgement.contradiction !== null;
  return isRefuted && judgement.verdict === 'allowed'
    ? under({ mode: 'no-cors', knownBy: 'derived' })
    : asSeen;
}

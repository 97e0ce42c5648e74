import type { Exchange } from '../../exchange/exchange';
import type { Origin } from '../../fetch-standard/origin';
import { engineOf } from '../reading/engine-of';
import { judge } from './judge';
import type { Judgement } from './judgement';
import { isRefuted } from './refuted-failure';
import { requestMode } from '../reading/request/request-mode';
import type { KnownMode } from '../reading/request/request-mode';
import { determineCredentials, withoutOrigin } from './determine-credentials';
import type { Determined } from './determine-credentials';

/** What comes of an exchange under one request mode. */
export type UnderMode = {
  readonly mode: KnownMode;
  readonly determined: Determined;
  readonly judgement: Judgement;
};

function under(exchange: Exchange, origin: Origin | null, mode: KnownMode): UnderMode {
  const determined =
    origin === null
      ? withoutOrigin()
      : determineCredentials(exchange, { origin, mode: mode.mode, engine: engineOf(exchange) });
  return { mode, determined, judgement: judge(exchange, determined, mode) };
}

/** A request with this mode passes whatever the server sends, is redirected whatever that says, and reads nothing. */
const NO_CORS = 'no-cors';

/** The mode that explains what came of an assumed `cors` against the rules; null where these explain it. */
function otherMode(exchange: Exchange, { judgement, determined }: UnderMode): KnownMode | null {
  const [first] = determined.evaluation.failures;
  const { verdict, contradiction } = judgement;
  if (first !== undefined && isRefuted(exchange, first)) return { mode: NO_CORS, knownBy: 'derived' };
  if (contradiction === null) return null;
  if (verdict === 'allowed') return { mode: NO_CORS, knownBy: 'derived' };
  // The page's timeline has no status of an opaque response either; it is the page's word.
  return verdict === 'failed' && exchange.pageStatus === 0 ? { mode: NO_CORS, knownBy: 'assumed' } : null;
}

/**
 * The request's mode, the rules run with it, and what comes of that. A mode that was only assumed is given up for
 * `no-cors` where the browser let a response pass, or followed a redirect, that CORS forbids, and where the page's timeline
 * has no status of a response that CORS allows.
 *
 * @param origin the page's; null when unknown
 * @see https://fetch.spec.whatwg.org/#concept-request-mode
 */
export function determineMode(exchange: Exchange, origin: Origin | null): UnderMode {
  const asSeen = under(exchange, origin, requestMode(exchange));
  const { mode, knownBy } = asSeen.mode;
  const other = mode === 'cors' && knownBy === 'assumed' ? otherMode(exchange, asSeen) : null;
  return other === null ? asSeen : under(exchange, origin, other);
}

import { hopAt } from '../../exchange/hops';
import type { Exchange } from '../../exchange/exchange';
import { isSameOriginUrl, serializeOrigin } from '../../fetch-standard/origin';
import type { CacheQuestion } from '../../fetch-standard/preflight-cache';
import { isRedirectTainted } from '../../fetch-standard/redirect-taint';
import type { Diagnosis } from '../diagnosis';
import { engineOf } from '../reading/engine-of';
import { MAY_BE_PREFLIGHTED } from '../judging/evaluate-rules';
import { pageOrigin } from '../reading/request/page-origin';
import { preflightNeed } from '../reading/request/preflight-need';

/** Under what a hop's preflight is cached. */
export type HopKey = Pick<CacheQuestion, 'origin' | 'url'>;

/** What a hop needs of the preflight cache. */
export type HopQuestion = {
  readonly question: CacheQuestion;
  /** Whether the credentials mode in it is known. */
  readonly credentialsKnown: boolean;
  /** False where nothing shows whether the request needs a preflight at all. */
  readonly isNeeded: boolean;
};

/** Under what the preflight of a hop is cached; null when the hop is not made with CORS. */
export function hopKey(exchange: Exchange, index: number, diagnosis: Diagnosis): HopKey | null {
  const hop = hopAt(exchange, index);
  const origin = pageOrigin(exchange);
  if (origin === null || diagnosis.mode.mode !== 'cors') return null;
  const urls = exchange.hops.slice(0, index + 1).map(({ url }) => url);
  const isCors = urls.some((url) => !isSameOriginUrl(origin, url));
  if (!isCors) return null;
  const tainted = isRedirectTainted(origin, urls) && !engineOf(exchange).preflightKeepsOriginAfterTaint;
  return { origin: tainted ? 'null' : serializeOrigin(origin), url: hop.url };
}

/** A request with more headers that need a preflight is not looked at: the work would grow with a stranger's list. */
const MOST_HEADER_NAMES = 100;

/**
 * What a hop needs of the preflight cache; null when it is a simple request, or not made with CORS.
 *
 * @param ifUnknown the credentials mode to go by where nothing shows it
 */
export function hopQuestion(
  exchange: Exchange,
  index: number,
  diagnosis: Diagnosis,
  ifUnknown: boolean,
): HopQuestion | null {
  const hop = hopAt(exchange, index);
  const key = hopKey(exchange, index, diagnosis);
  if (key === null) return null;
  const need = preflightNeed(hop, MAY_BE_PREFLIGHTED.has(exchange.type), engineOf(exchange));
  const isNeeded = hop.preflight !== null || need.reasons.length > 0;
  const unsafeHeaderNames = isNeeded ? need.unsafeHeaders.map(({ name }) => name) : need.undecided;
  if (!isNeeded && unsafeHeaderNames.length === 0) return null;
  if (unsafeHeaderNames.length > MOST_HEADER_NAMES) return null;
  const { mode } = diagnosis.credentials;
  return {
    question: {
      ...key,
      credentials: mode === 'unknown' ? ifUnknown : mode === 'include',
      method: need.method,
      unsafeHeaderNames,
    },
    credentialsKnown: mode !== 'unknown',
    isNeeded,
  };
}

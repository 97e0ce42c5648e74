import type { Exchange } from '../exchange/exchange';
import { ENGINES } from '../fetch-standard/engines';
import { asUsed } from './as-used';
import type { Diagnosis } from './diagnosis';
import { ENGINE_OF } from './elsewhere';
import { evaluateRules } from './evaluate-rules';
import { judge } from './judge';
import { LazyDiagnosis } from './lazy-diagnosis';
import { pageOrigin } from './page-origin';
import { requestMode } from './request-mode';
import type { ModeFinding } from './request-mode';
import { headerChanges, ownedByWhoRewrote, rewritingOf } from './rewriting';
import { settleCredentials, withoutOrigin } from './settle-credentials';

type UnderMode = { readonly mode: ModeFinding; readonly settled: Settled; readonly judgement: Judgement };

/** The request's mode, the rules run with it, and what comes of that. */
function settleMode(exchange: Exchange, origin: Origin | null): UnderMode {
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

/**
 * Explains an exchange by the rules of the Fetch Standard as the observed browser applies them: the verdict, everything
 * that is wrong at once, whether the server ran the request, and what other engines would do. Judged is what the browser
 * used, also where somebody changed what the server had sent. Pure; never throws on anything that a recorder can produce.
 *
 * @see https://fetch.spec.whatwg.org/#http-cors-protocol
 */
export function diagnose(exchange: Exchange): Diagnosis {
  const used = asUsed(exchange);
  const origin = pageOrigin(used);
  const engine = ENGINES[ENGINE_OF[exchange.browser]];
  const { mode, settled, judgement } = settleMode(used, origin);
  const changes = used === exchange ? [] : headerChanges(exchange);
  if (origin === null || changes.length === 0)
    return new LazyDiagnosis(used, mode, origin, settled, judgement, null);
  const credentials = settled.credentials.mode === 'include';
  const sent = evaluateRules(exchange, { origin, mode: mode.mode, engine, credentials });
  const rewriting = rewritingOf(exchange, changes, settled.evaluation.failures, sent.failures);
  const causes = ownedByWhoRewrote(judgement.causes, rewriting);
  return new LazyDiagnosis(used, mode, origin, settled, { ...judgement, causes }, rewriting);
}

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
import { headerChanges, ownedByWhoRewrote, rewritingOf } from './rewriting';
import { settleCredentials, withoutOrigin } from './settle-credentials';

/**
 * Explains an exchange by the rules of the Fetch Standard as the observed browser applies them: the verdict, everything
 * that is wrong at once, whether the server ran the request, and what other engines would do. Judged is what the browser
 * used, also where somebody changed what the server had sent. Pure; never throws on anything that a recorder can produce.
 *
 * @see https://fetch.spec.whatwg.org/#http-cors-protocol
 */
export function diagnose(exchange: Exchange): Diagnosis {
  const used = asUsed(exchange);
  const mode = requestMode(used);
  const origin = pageOrigin(used);
  const engine = ENGINES[ENGINE_OF[exchange.browser]];
  const settled =
    origin === null ? withoutOrigin() : settleCredentials(used, { origin, mode: mode.mode, engine });
  const judgement = judge(used, settled.evaluation);
  const changes = used === exchange ? [] : headerChanges(exchange);
  if (origin === null || changes.length === 0)
    return new LazyDiagnosis(used, mode, origin, settled, judgement, null);
  const credentials = settled.credentials.mode === 'include';
  const sent = evaluateRules(exchange, { origin, mode: mode.mode, engine, credentials });
  const rewriting = rewritingOf(exchange, changes, settled.evaluation.failures, sent.failures);
  const causes = ownedByWhoRewrote(judgement.causes, rewriting);
  return new LazyDiagnosis(used, mode, origin, settled, { ...judgement, causes }, rewriting);
}

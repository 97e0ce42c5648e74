import type { Exchange } from '../exchange/exchange';
import { asUsed } from './reading/as-used';
import type { Diagnosis } from './diagnosis';
import { engineOf } from './reading/engine-of';
import { evaluateRules } from './judging/evaluate-rules';
import { LazyDiagnosis } from './lazy-diagnosis';
import { pageOrigin } from './reading/page-origin';
import { headerChanges, ownedByWhoRewrote, rewritingOf } from './judging/rewriting';
import { settleMode } from './judging/settle-mode';

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
  const { mode, settled, judgement } = settleMode(used, origin);
  const changes = used === exchange ? [] : headerChanges(exchange);
  if (origin === null || changes.length === 0)
    return new LazyDiagnosis(used, mode, origin, settled, judgement, null);
  const credentials = settled.credentials.mode === 'include';
  const sent = evaluateRules(exchange, { origin, mode: mode.mode, engine: engineOf(exchange), credentials });
  const rewriting = rewritingOf(exchange, changes, settled.evaluation.failures, sent.failures);
  const causes = ownedByWhoRewrote(judgement.causes, rewriting);
  return new LazyDiagnosis(used, mode, origin, settled, { ...judgement, causes }, rewriting);
}

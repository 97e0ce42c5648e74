import { explainPreflightReason } from '../../../diagnosis/sentences/explain-verdict';
import { prose } from '../../../diagnosis/words/prose';
import type { Prose } from '../../../diagnosis/words/prose';
import type { PreflightReason } from '../../../fetch-standard/preflight-reasons';

/** The most reasons for a preflight that are spelled out; a page can set thousands of headers. */
const MOST_REASONS = 20;

/** Why the browser sends a preflight, a sentence for each reason; of a very long list the first ones and how many are left. */
export function preflightSentences(reasons: readonly PreflightReason[]): readonly Prose[] {
  const sentences = reasons.slice(0, MOST_REASONS).map(explainPreflightReason);
  const rest = reasons.length - sentences.length;
  return rest === 0 ? sentences : [...sentences, prose`${rest} more headers require a preflight too.`];
}

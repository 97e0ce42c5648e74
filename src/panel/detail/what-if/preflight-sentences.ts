import { explainPreflightReason } from '../../../diagnosis/sentences/explain-verdict';
import { moreOf } from '../../../diagnosis/words/plural';
import { prose } from '../../../diagnosis/words/prose';
import type { Prose } from '../../../diagnosis/words/prose';
import type { PreflightReason } from '../../../fetch-standard/preflight-reasons';

/** The most reasons for a preflight that are spelled out; a page can set thousands of headers. */
const MOST_REASONS = 20;

/** Why the browser sends a preflight, a sentence for each reason; of a very long list the first ones and how many are left. */
export function preflightSentences(reasons: readonly PreflightReason[]): readonly Prose[] {
  const sentences = reasons.slice(0, MOST_REASONS).map(explainPreflightReason);
  const rest = reasons.length - sentences.length;
  if (rest === 0) return sentences;
  const more = moreOf(rest, { one: 'header', many: 'headers' });
  return [...sentences, prose`${more} ${rest === 1 ? 'requires' : 'require'} a preflight too.`];
}

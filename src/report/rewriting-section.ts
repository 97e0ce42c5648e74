import type { Diagnosis } from '../diagnosis/diagnosis';
import { explainHeaderChange, explainRewriting, WHO_REWRITES } from '../diagnosis/explain-rewriting';
import type { Exchange } from '../exchange/exchange';
import { markdownProse } from './markdown-text';

/** That somebody changed the headers on this machine, and what that led to; nothing where nobody did. */
export function rewritingSection(exchange: Exchange, { rewriting }: Diagnosis): readonly string[] {
  if (rewriting === null) return [];
  return [
    '### Not what the server sent',
    `In this browser ${WHO_REWRITES} changed the headers:`,
    rewriting.changes.map((change) => `- ${markdownProse(explainHeaderChange(change))}`).join('\n'),
    markdownProse(explainRewriting(exchange, rewriting)),
  ];
}

import type { Diagnosis } from '../diagnosis/diagnosis';
import { explainElsewhere } from '../diagnosis/explain-elsewhere';
import type { Exchange } from '../exchange/exchange';
import { markdownProse, words } from './markdown-text';

/** What other engines would make of the same exchange, where that is not the same. */
export function elsewhereSection(exchange: Exchange, diagnosis: Diagnosis): readonly string[] {
  const differences = explainElsewhere(exchange, diagnosis);
  if (differences.length === 0) return [];
  const lines = differences.map(({ text, rule }) => {
    const link = rule === null ? '' : ` ([${words(rule.label)}](${rule.href}))`;
    return `- ${markdownProse(text)}${link}`;
  });
  return ['### Different elsewhere', lines.join('\n')];
}

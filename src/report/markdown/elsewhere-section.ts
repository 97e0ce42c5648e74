import type { Diagnosis } from '../../diagnosis/diagnosis';
import { explainElsewhere } from '../../diagnosis/elsewhere/explain-elsewhere';
import type { Exchange } from '../../exchange/exchange';
import type { RedactedText } from '../../redacted-text';
import type { MarkdownPrinter } from './markdown-printer';
import { joined, ours } from '../redaction/composed-text';

/** What other engines would make of the same exchange, where that is not the same. */
export function elsewhereSection(
  exchange: Exchange,
  diagnosis: Diagnosis,
  print: MarkdownPrinter,
): readonly RedactedText[] {
  const differences = explainElsewhere(exchange, diagnosis);
  if (differences.length === 0) return [];
  const lines = differences.map(({ text, rule }) => {
    const link = rule === null ? ours`` : ours` (${print.link(rule.label, rule.href)})`;
    return ours`- ${print.prose(text)}${link}`;
  });
  return [joined(lines, ours`\n`)];
}

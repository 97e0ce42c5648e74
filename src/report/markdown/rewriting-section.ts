import type { Diagnosis } from '../../diagnosis/diagnosis';
import {
  explainHeaderChange,
  explainRewriting,
  WHO_REWRITES,
} from '../../diagnosis/sentences/explain-rewriting';
import type { RedactedText } from '../../redacted-text';
import type { MarkdownPrinter } from './markdown-printer';
import { joined, ours } from '../redaction/composed-text';

/** That somebody changed the headers on this machine, and what that led to; nothing where nobody did. */
export function rewritingSection({ rewriting }: Diagnosis, print: MarkdownPrinter): readonly RedactedText[] {
  if (rewriting === null) return [];
  return [
    ours`### Not what the server sent`,
    ours`In this browser ${print.words(WHO_REWRITES)} changed the headers:`,
    joined(
      rewriting.changes.map((change) => ours`- ${print.prose(explainHeaderChange(change))}`),
      ours`\n`,
    ),
    print.prose(explainRewriting(rewriting)),
  ];
}

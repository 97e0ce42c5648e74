import type { DiagnosedLog } from '../../diagnosis/reading/diagnosed-log';
import type { Diagnosis } from '../../diagnosis/diagnosis';
import { explainPreflightCache } from '../../diagnosis/preflight-cache/explain-preflight-cache';
import { preflightCacheFindings } from '../../diagnosis/preflight-cache/preflight-cache-findings';
import type { Exchange } from '../../exchange/exchange';
import type { RedactedText } from '../../redacted-text';
import type { MarkdownPrinter } from './markdown-printer';
import { joined, ours } from '../redaction/composed-text';
import { KNOWLEDGE_WORDS, preflightSentences } from '../statements';

const preflightReasons = (
  reasons: Diagnosis['preflight']['reasons'],
  print: MarkdownPrinter,
): readonly RedactedText[] => [
  joined(
    preflightSentences(reasons).map((sentence) => ours`- ${print.prose(sentence)}`),
    ours`\n`,
  ),
];

/** What the browser remembers of preflights, as blocks. */
export function preflightCacheNotes(
  exchange: Exchange,
  log: DiagnosedLog | null,
  print: MarkdownPrinter,
): readonly RedactedText[] {
  if (log === null) return [];
  return preflightCacheFindings(exchange, log)
    .flatMap((finding) => explainPreflightCache(finding, exchange))
    .map(({ text, knownBy }) => ours`${print.prose(text)} (${print.words(KNOWLEDGE_WORDS[knownBy])})`);
}

/** Why the browser sent a preflight, and what it remembered of earlier preflights; nothing where none was due. */
export function preflightSection(
  { preflight }: Diagnosis,
  notes: readonly RedactedText[],
  print: MarkdownPrinter,
): readonly RedactedText[] {
  if (!preflight.required || preflight.reasons.length === 0) return [];
  const reasons = preflightReasons(preflight.reasons, print);
  if (notes.length > 0) return [...reasons, ...notes];
  const state = preflight.sent
    ? []
    : preflight.fromCache
      ? [ours`The browser sent no preflight, because a cached preflight was still valid.`]
      : [ours`No preflight was recorded.`];
  return [...reasons, ...state];
}

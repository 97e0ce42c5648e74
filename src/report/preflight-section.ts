import type { DiagnosedLog } from '../diagnosis/diagnosed-log';
import type { Diagnosis } from '../diagnosis/diagnosis';
import { explainPreflightCache } from '../diagnosis/explain-preflight-cache';
import { preflightCacheFindings } from '../diagnosis/preflight-cache';
import type { Exchange } from '../exchange/exchange';
import { markdownProse } from './markdown-text';
import { KNOWLEDGE_WORDS, preflightSentences } from './statements';

const preflightReasons = (reasons: Diagnosis['preflight']['reasons']): readonly string[] => [
  '### Why the browser asks first',
  preflightSentences(reasons)
    .map((sentence) => `- ${markdownProse(sentence)}`)
    .join('\n'),
];

/** What the browser remembers of preflights; of other requests this says methods and times, which are no secrets. */
export function preflightCacheNotes(original: Exchange, log: DiagnosedLog | null): readonly string[] {
  if (log === null) return [];
  return preflightCacheFindings(original, log)
    .flatMap((finding) => explainPreflightCache(finding, original))
    .map(({ text, knownBy }) => `${markdownProse(text)} (${KNOWLEDGE_WORDS[knownBy]})`);
}

/** Why the browser asked first, and what it remembered of earlier preflights; nothing where none was due. */
export function preflightSection({ preflight }: Diagnosis, notes: readonly string[]): readonly string[] {
  if (!preflight.required || preflight.reasons.length === 0) return [];
  if (notes.length > 0) return [...preflightReasons(preflight.reasons), ...notes];
  const state = preflight.sent
    ? []
    : preflight.fromCache
      ? ['It did not ask again: an earlier preflight still counts.']
      : ['No preflight was seen.'];
  return [...preflightReasons(preflight.reasons), ...state];
}

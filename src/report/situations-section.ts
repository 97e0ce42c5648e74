import { OWNER_LABELS } from '../diagnosis/owner-labels';
import type { Prose } from '../diagnosis/prose';
import type { Situation } from '../diagnosis/situations/situation';
import { markdownProse, words } from './markdown-text';
import { redactedProse } from './redacted-prose';
import { KNOWLEDGE_WORDS } from './statements';
import { witnessBlocks } from './witness-lines';

const sentence = (text: Prose): string => markdownProse(redactedProse(text));

function situationBlocks(situation: Situation): readonly string[] {
  const { happened, todo, owner, knownBy, witnesses } = situation;
  return [
    `**${sentence(happened)}** (${words(OWNER_LABELS[owner])}; ${KNOWLEDGE_WORDS[knownBy]}.)`,
    ...witnessBlocks(witnesses),
    sentence(todo),
    ...(situation.knownBy === 'assumed' ? [`To be sure: ${sentence(situation.settle)}`] : []),
  ];
}

/** What happened above what the browser complains about; nothing where no more is known than the causes say. */
export function situationsSection(situations: readonly Situation[]): readonly string[] {
  const [first] = situations;
  if (first === undefined) return [];
  return [
    first.knownBy === 'assumed' ? '### What most likely happened' : '### What happened',
    ...situations.flatMap(situationBlocks),
  ];
}

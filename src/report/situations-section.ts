import { OWNER_LABELS } from '../diagnosis/owner-labels';
import type { Situation } from '../diagnosis/situations/situation';
import type { RedactedText } from '../redacted-text';
import type { MarkdownPrinter } from './markdown-printer';
import { ours } from './redaction/composed-text';
import { KNOWLEDGE_WORDS } from './statements';
import { witnessBlocks } from './witness-lines';

function situationBlocks(situation: Situation, print: MarkdownPrinter): readonly RedactedText[] {
  const { happened, todo, owner, knownBy, witnesses } = situation;
  return [
    ours`**${print.prose(happened)}** (${print.words(OWNER_LABELS[owner])}; ${print.words(KNOWLEDGE_WORDS[knownBy])}.)`,
    ...witnessBlocks(witnesses, print),
    print.prose(todo),
    ...(situation.knownBy === 'assumed' ? [ours`To be sure: ${print.prose(situation.settle)}`] : []),
  ];
}

/** What happened above what the browser complains about; nothing where no more is known than the causes say. */
export function situationsSection(
  situations: readonly Situation[],
  print: MarkdownPrinter,
): readonly RedactedText[] {
  const [first] = situations;
  if (first === undefined) return [];
  return [
    first.knownBy === 'assumed' ? ours`### What most likely happened` : ours`### What happened`,
    ...situations.flatMap((situation) => situationBlocks(situation, print)),
  ];
}

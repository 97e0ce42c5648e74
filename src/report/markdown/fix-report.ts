import type { Case } from '../../diagnosis/case';
import { explanationOf } from '../../explanation/explanation-of';
import { sectionIn } from '../../explanation/section';
import type { SectionId } from '../../explanation/section';
import type { RedactedText } from '../../redacted-text';
import { answerParts } from './answer-parts';
import type { ChosenRecipes } from './configuration-section';
import { folded } from './folded';
import { leftOutSection } from './left-out-section';
import { markdownPrinter } from './markdown-printer';
import { detailBlocks } from './section-blocks';
import { joined, ours } from '../redaction/composed-text';
import { redactionOf } from '../redaction/redaction';

/** What belongs to a fix beside what is said of it first. */
const OF_THE_FIX: ReadonlySet<SectionId> = new Set(['header-changes', 'missing']);

/**
 * The fix of one request as Markdown, without secrets, with the configuration that makes it and the commands that must
 * pass then; empty where there is nothing to fix.
 */
export function fixReport(one: Case, chosen: ChosenRecipes): RedactedText {
  const { sections } = explanationOf(one, ['answer', 'evidence']);
  if (sectionIn(sections, 'action') === null) return ours``;
  const print = markdownPrinter(redactionOf([one.exchange]));
  const { answer, checks, others } = answerParts(one, sections, chosen, print);
  const blocks = [
    ...answer,
    ...folded(ours`Verify the fix`, checks),
    ...detailBlocks(
      others.filter(({ id }) => OF_THE_FIX.has(id)),
      print,
    ),
    ...leftOutSection(print),
  ];
  return ours`${joined(blocks, ours`\n\n`)}\n`;
}

import type { Case } from '../../diagnosis/case';
import { explanationOf } from '../../explanation/explanation-of';
import { sectionIn } from '../../explanation/section';
import type { SectionId } from '../../explanation/section';
import type { ChosenRecipes } from '../../explanation/server-configuration';
import type { RedactedText } from '../../redacted-text';
import { leftOutSection } from './left-out-section';
import { markdownPrinter } from './markdown-printer';
import { answerBlocks, foldedBlocks } from './section-blocks';
import { joined, ours } from '../redaction/composed-text';
import { redactionOf } from '../redaction/redaction';

/** What tells how to fix it: the rest of a report says why. */
const OF_THE_FIX: ReadonlySet<SectionId> = new Set(['verify', 'header-changes', 'missing']);

/**
 * The fix of one request as Markdown, without secrets, with the configuration that makes it and the commands that must
 * pass then; empty where there is nothing to fix.
 */
export function fixReport(one: Case, chosen: ChosenRecipes): RedactedText {
  const { sections } = explanationOf(one, ['answer', 'evidence'], chosen);
  if (sectionIn(sections, 'action') === null && sectionIn(sections, 'configuration') === null) return ours``;
  const print = markdownPrinter(redactionOf([one.exchange]));
  const others = sections.filter(({ id }) => OF_THE_FIX.has(id));
  const blocks = [
    ...answerBlocks(sections, print),
    ...foldedBlocks(others, 'trial', print),
    ...foldedBlocks(others, 'detail', print),
    ...leftOutSection(print),
  ];
  return ours`${joined(blocks, ours`\n\n`)}\n`;
}

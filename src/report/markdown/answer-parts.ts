import type { Case } from '../../diagnosis/case';
import { offersConfiguration } from '../../diagnosis/situations/beyond-headers';
import { sectionIn } from '../../explanation/section';
import type { Section } from '../../explanation/section';
import type { RedactedText } from '../../redacted-text';
import { configurationSections } from './configuration-section';
import type { ChosenRecipes } from './configuration-section';
import type { MarkdownPrinter } from './markdown-printer';
import { ours } from '../redaction/composed-text';
import { answerBlocks, textsOf } from './section-blocks';

/** The answer of a report, as blocks, and what belongs to it and stands below, folded. */
export type AnswerParts = {
  readonly answer: readonly RedactedText[];
  /** Commands that must pass once it is fixed. */
  readonly checks: readonly RedactedText[];
  /** The sections that do not stand in the answer itself. */
  readonly others: readonly Section[];
};

/**
 * What happened and what to do first: the configuration of the server, and the headers themselves where
 * nothing shows what a server runs.
 *
 * @param chosen the stacks that the reader chose for servers; null to leave configuration out
 */
export function answerParts(
  one: Case,
  sections: readonly Section[],
  chosen: ChosenRecipes | null,
  print: MarkdownPrinter,
): AnswerParts {
  const written = offersConfiguration(one.situations) ? chosen : null;
  const { configuration, checks, isWhole } = configurationSections(one, written, print);
  const changes = sectionIn(sections, 'header-changes');
  const asksFor = sectionIn(sections, 'action')?.blocks.some(({ kind }) => kind === 'configuration') ?? false;
  const isUnknown = written !== null && !isWhole && asksFor;
  return {
    answer: answerBlocks(
      sections,
      isUnknown && changes !== null
        ? [...configuration, ours`### ${print.words(changes.title ?? '')}`, ...textsOf(changes, print)]
        : configuration,
      print,
    ),
    checks,
    others: isUnknown ? sections.filter((section) => section !== changes) : sections,
  };
}

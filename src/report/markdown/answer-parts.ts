import type { Case } from '../../diagnosis/case';
import { offersConfiguration } from '../../diagnosis/situations/beyond-headers';
import type { Answer } from '../../explanation/explanation';
import type { RedactedText } from '../../redacted-text';
import { answerSection } from './answer-section';
import { configurationSections } from './configuration-section';
import type { ChosenRecipes } from './configuration-section';
import { fixSection } from './fix-section';
import type { MarkdownPrinter } from './markdown-printer';

/** The answer of a report, as blocks, and what belongs to it and stands below, folded. */
export type AnswerParts = {
  readonly answer: readonly RedactedText[];
  /** Commands that must pass once it is fixed. */
  readonly checks: readonly RedactedText[];
  /** The least change of headers, where it does not stand in the answer itself. */
  readonly changes: readonly RedactedText[];
};

/**
 * What happened and what to do first: the configuration of the server, and the headers themselves where
 * nothing shows what a server runs.
 *
 * @param chosen the stacks that the reader chose for servers; null to leave configuration out
 */
export function answerParts(
  one: Case,
  answer: Answer,
  chosen: ChosenRecipes | null,
  print: MarkdownPrinter,
): AnswerParts {
  const written = offersConfiguration(one.situations) ? chosen : null;
  const { configuration, checks, isWhole } = configurationSections(one, written, print);
  const changes = fixSection(one, print);
  const isUnknown = written !== null && !isWhole && answer.action?.kind === 'configuration';
  return {
    answer: answerSection(answer, isUnknown ? [...configuration, ...changes] : configuration, print),
    checks,
    changes: isUnknown ? [] : changes,
  };
}

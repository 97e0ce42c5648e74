import type { Case } from '../../diagnosis/case';
import { whoActsLabel } from '../../diagnosis/situations/who-acts';
import { code } from '../../diagnosis/words/prose';
import { VERDICT_LABELS } from '../../diagnosis/words/verdict';
import type { Verdict } from '../../diagnosis/words/verdict';
import { explanationOf } from '../../explanation/explanation-of';
import { CHAPTERS } from '../../explanation/section';
import type { Section } from '../../explanation/section';
import type { ChosenRecipes } from '../../explanation/server-configuration';
import type { RedactedText } from '../../redacted-text';
import { joined, ours } from '../redaction/composed-text';
import { LONGEST_IN_HEADING } from '../short-prose';
import { CERTAINTY_LABELS } from '../statements';
import { textOfBlock } from './text-blocks';
import type { TextPrinter } from './text-printer';

/** The verdict in a word, in its color. */
export function verdictText(verdict: Verdict, { paint, words }: TextPrinter): RedactedText {
  const label = paint.strong(words(VERDICT_LABELS[verdict]));
  if (verdict === 'blocked' || verdict === 'failed') return paint.bad(label);
  return verdict === 'allowed' ? paint.good(label) : label;
}

/** What happened, who has to fix it, and whether the server processed the request. */
function headlineTexts(one: Case, print: TextPrinter): readonly RedactedText[] {
  const { verdict } = explanationOf(one, [], null);
  const { title, knownBy, actor, reach } = verdict;
  const certainty = CERTAINTY_LABELS[knownBy];
  const known = certainty === null ? ours`` : ours` (${print.words(certainty)})`;
  const facts = [...(actor === null ? [] : [print.words(whoActsLabel(actor))]), ours`${print.prose(reach)}.`];
  return [
    ours`${print.paint.strong(print.prose(title))}${known}`,
    ...(verdict.verdict === null ? [] : [print.prose(verdict.verdict)]),
    joined(
      facts.map((fact) => ours`- ${fact}`),
      ours`\n`,
    ),
  ];
}

const sectionTexts = (
  { title, hint, blocks, limit }: Section,
  print: TextPrinter,
): readonly RedactedText[] => [
  ...(title === null ? [] : [print.paint.strong(print.words(title))]),
  ...(hint === null ? [] : [ours`${print.prose(hint)}.`]),
  ...blocks.flatMap((block) => textOfBlock(block, { print, limit })),
];

/** Method and URL as what a request is known by. */
export function requestName({ exchange }: Case, print: TextPrinter): RedactedText {
  const [{ method, url }] = exchange.hops;
  return ours`${print.line(method)} ${print.prose([code(url)], LONGEST_IN_HEADING)}`;
}

/**
 * What a reader at a terminal needs: what happened, who has to fix it and how, and every cause with its evidence.
 *
 * @param chosen the stacks that the reader chose for servers; null to leave configuration out
 */
export function explainedTexts(
  one: Case,
  chosen: ChosenRecipes | null,
  print: TextPrinter,
): readonly RedactedText[] {
  const { sections } = explanationOf(one, CHAPTERS, chosen);
  const told = sections.filter(
    ({ rank, id, isNothing }) => !isNothing && (rank === 'answer' || id === 'causes'),
  );
  return [...headlineTexts(one, print), ...told.flatMap((section) => sectionTexts(section, print))];
}

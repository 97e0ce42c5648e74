import type { Case } from '../../diagnosis/case';
import { VERDICT_LABELS } from '../../diagnosis/words/verdict';
import { code } from '../../diagnosis/words/prose';
import { whoActsLabel } from '../../diagnosis/situations/who-acts';
import { explanationOf } from '../../explanation/explanation-of';
import type { Headline } from '../../explanation/explanation';
import { CHAPTERS } from '../../explanation/section';
import type { ChosenRecipes } from '../../explanation/server-configuration';
import type { Exchange } from '../../exchange/exchange';
import type { RedactedText } from '../../redacted-text';
import { folded } from './folded';
import { headlineBlocks } from './headline-blocks';
import { leftOutSection } from './left-out-section';
import { markdownPrinter } from './markdown-printer';
import type { MarkdownPrinter } from './markdown-printer';
import { joined, ours } from '../redaction/composed-text';
import type { RedactionOf } from '../redaction/redaction';
import { answerBlocks, foldedBlocks, proofBlocks } from './section-blocks';
import { LONGEST_IN_HEADING } from '../short-prose';

/** What is known of a request beside its sections of the rank `answer`, a line each. */
function factsOf(
  { pageOrigin }: Exchange,
  { actor, reach }: Headline,
  print: MarkdownPrinter,
): readonly RedactedText[] {
  return [
    ...(actor === null ? [] : [ours`- **${print.words(whoActsLabel(actor))}**`]),
    ours`- ${print.prose(reach)}.`,
    ours`- Page: ${pageOrigin === null ? ours`not known` : print.code(pageOrigin)}`,
  ];
}

/**
 * The report of one request, as blocks that are to be parted by empty lines. What the reader needs first comes first:
 * what happened, who has to fix it, and what to do; what proves it stands below, folded.
 *
 * @param chosen the stacks that the reader chose for servers; null to leave configuration out
 */
export function requestSection(
  one: Case,
  chosen: ChosenRecipes | null,
  redactionOf: RedactionOf,
): readonly RedactedText[] {
  const { exchange, diagnosis } = one;
  const print = markdownPrinter(redactionOf([exchange]));
  const [{ method, url }] = exchange.hops;
  const { verdict, sections } = explanationOf(one, CHAPTERS, chosen);
  return [
    ours`## ${print.words(VERDICT_LABELS[diagnosis.verdict])}: ${print.code(method)} ${print.prose([code(url)], LONGEST_IN_HEADING)}`,
    ...headlineBlocks(verdict, print),
    joined(factsOf(exchange, verdict, print), ours`\n`),
    ...answerBlocks(sections, print),
    ...foldedBlocks(sections, 'trial', print),
    ...folded(ours`Evidence`, proofBlocks(sections, print)),
    ...foldedBlocks(sections, 'detail', print),
    // The last, because it tells what was left out of all that stands above it.
    ...leftOutSection(print),
  ];
}

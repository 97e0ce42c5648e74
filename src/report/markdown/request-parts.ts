import type { Case } from '../../diagnosis/case';
import { whoActsLabel } from '../../diagnosis/situations/who-acts';
import { code } from '../../diagnosis/words/prose';
import { VERDICT_LABELS } from '../../diagnosis/words/verdict';
import type { Headline } from '../../explanation/explanation';
import { explanationOf } from '../../explanation/explanation-of';
import { headlineOf } from '../../explanation/headline';
import { CHAPTERS } from '../../explanation/section';
import type { ChosenRecipes } from '../../explanation/server-configuration';
import type { Exchange } from '../../exchange/exchange';
import type { RedactedText } from '../../redacted-text';
import { joined, ours } from '../redaction/composed-text';
import { LONGEST_IN_HEADING } from '../short-prose';
import { folded } from './folded';
import { headlineBlocks } from './headline-blocks';
import { leftOutSection } from './left-out-section';
import type { MarkdownPrinter } from './markdown-printer';
import { answerBlocks, foldedBlocks, proofBlocks } from './section-blocks';

/** Blocks that are to be parted by empty lines. */
type Printed = (print: MarkdownPrinter) => readonly RedactedText[];

/** A part of what is told of a request, which is printed or left out as a whole. */
export type RequestPart = {
  /** What it is called where it is left out. */
  readonly title: string;
  /** Whether it belongs to what a reader needs who reads nothing else. */
  readonly isEssential: boolean;
  readonly printed: Printed;
};

/** What can be told of a request: the beginning, and all parts in the order in which they are worth reading. */
export type RequestParts = { readonly beginning: Printed; readonly parts: readonly RequestPart[] };

const verdictOf = ({ diagnosis }: Case, print: MarkdownPrinter): RedactedText =>
  ours`${print.words(VERDICT_LABELS[diagnosis.verdict])}: `;

function nameOf({ exchange }: Case, print: MarkdownPrinter): RedactedText {
  const [{ method, url }] = exchange.hops;
  return ours`${print.code(method)} ${print.prose([code(url)], LONGEST_IN_HEADING)}`;
}

/** What is known of a request beside its sections of the rank `answer`, a line each. */
const factsOf = (
  { pageOrigin }: Exchange,
  { actor, reach }: Headline,
  print: MarkdownPrinter,
): readonly RedactedText[] => [
  ...(actor === null ? [] : [ours`- **${print.words(whoActsLabel(actor))}**`]),
  ours`- ${print.prose(reach)}.`,
  ours`- Page: ${pageOrigin === null ? ours`not known` : print.code(pageOrigin)}`,
];

/**
 * The parts of a report of one request. What the reader needs first comes first: what happened, who has to fix it, and what
 * to do; what proves it stands below, folded.
 *
 * @param chosen the stacks that the reader chose for servers; null to leave configuration out
 */
export function requestParts(one: Case, chosen: ChosenRecipes | null): RequestParts {
  const { verdict, sections } = explanationOf(one, CHAPTERS, chosen);
  const foldedParts = (rank: 'trial' | 'detail'): readonly RequestPart[] =>
    sections
      .filter((section) => section.rank === rank && !section.isNothing)
      .map((section) => ({
        title: section.title ?? '',
        isEssential: false,
        printed: (print) => foldedBlocks([section], rank, print),
      }));
  return {
    beginning: (print) => [
      ours`## ${verdictOf(one, print)}${nameOf(one, print)}`,
      ...headlineBlocks(verdict, print),
      joined(factsOf(one.exchange, verdict, print), ours`\n`),
    ],
    parts: [
      ...sections
        .filter(({ rank }) => rank === 'answer')
        .map((section) => ({
          title: section.title ?? 'What happened',
          isEssential: true,
          printed: (print: MarkdownPrinter) => answerBlocks([section], print),
        })),
      ...foldedParts('trial'),
      {
        title: 'Evidence',
        isEssential: false,
        printed: (print) => folded(ours`Evidence`, proofBlocks(sections, print)),
      },
      ...foldedParts('detail'),
    ],
  };
}

/** The beginning and the given parts, with the secrets that were left out of all that. */
export const printedParts = (
  { beginning }: RequestParts,
  parts: readonly RequestPart[],
  print: MarkdownPrinter,
): readonly RedactedText[] => [
  ...beginning(print),
  ...parts.flatMap(({ printed }) => printed(print)),
  // The last, because it tells what was left out of all that stands above it.
  ...leftOutSection(print),
];

/** A request as an item of a list. */
export function requestLine(one: Case, count: number, print: MarkdownPrinter): RedactedText {
  const { title, verdict } = headlineOf(one);
  // Where nothing more is known than the verdict, the title is it.
  const label = verdict === null ? ours`` : verdictOf(one, print);
  const times = count === 1 ? ours`` : ours` (${count} identical requests)`;
  return ours`- ${label}${nameOf(one, print)}: ${print.prose(title, LONGEST_IN_HEADING)}${times}`;
}

import { caseOf, recordedBeside } from '../../diagnosis/case';
import type { DiagnosedLog } from '../../diagnosis/reading/log/diagnosed-log';
import type { Exchange } from '../../exchange/exchange';
import type { ChosenRecipes } from '../../explanation/server-configuration';
import type { RedactedText } from '../../redacted-text';
import { joined, ours } from '../redaction/composed-text';
import { redactionOf } from '../redaction/redaction';
import type { RedactionOf } from '../redaction/redaction';
import { howItIsKnown } from './how-it-is-known';
import { leftOutSection } from './left-out-section';
import { markdownPrinter } from './markdown-printer';
import type { MarkdownPrinter } from './markdown-printer';
import { printedParts, requestParts } from './request-parts';
import type { RequestPart, RequestParts } from './request-parts';
import { bytesOf, LONGEST_REPORT } from './within-limit';

/** Blocks as a document. */
export const document = (blocks: readonly RedactedText[]): RedactedText =>
  ours`${joined(blocks, ours`\n\n`)}\n`;

/** What the sentences take that tell how it is known, and which parts were left out. */
const RESERVED = 2_500;

/** The parts that fit: each in its order, and none that would leave no room for what stands before it. */
function partsThatFit({ beginning, parts }: RequestParts, print: MarkdownPrinter): readonly RequestPart[] {
  const measured = parts.map((part) => ({ part, bytes: bytesOf(part.printed(print)) }));
  let left = LONGEST_REPORT - RESERVED - bytesOf(beginning(print)) - bytesOf(leftOutSection(print));
  return measured.flatMap(({ part, bytes }) => {
    if (bytes > left) return [];
    left -= bytes;
    return [part];
  });
}

/** Which parts are missing; nothing where none is. */
function shortenedNote(
  { parts }: RequestParts,
  kept: readonly RequestPart[],
  print: MarkdownPrinter,
): readonly RedactedText[] {
  const missing = parts.filter((part) => !kept.includes(part));
  if (missing.length === 0) return [];
  const titles = joined(
    missing.map(({ title }) => print.words(title)),
    ours`, `,
  );
  return [
    ours`This report is shortened to less than 60 kB. It leaves out ${missing.length} of ${parts.length} parts: ${titles}.`,
  ];
}

/**
 * One request as a Markdown report that stands alone, below 60 kB; secrets are redacted.
 *
 * @param log what was recorded beside it, to tell which preflight a browser had cached; null when that is not at hand
 * @param chosen the stacks that the reader chose for servers, to write the configuration for
 */
export function requestReport(
  exchange: Exchange,
  log: DiagnosedLog | null = null,
  chosen: ChosenRecipes = {},
  redact: RedactionOf = redactionOf,
): RedactedText {
  const all = requestParts(caseOf(exchange, log === null ? null : recordedBeside(log)), chosen);
  // What is measured is not printed, so that no secret counts that stands only in what is left out.
  const kept = partsThatFit(all, markdownPrinter(redactionOf([exchange])));
  const print = markdownPrinter(redact([exchange]));
  return document([
    ...printedParts(all, kept, print),
    ...shortenedNote(all, kept, print),
    howItIsKnown(exchange),
  ]);
}

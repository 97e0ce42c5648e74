import type { Diagnosis } from '../diagnosis/diagnosis';
import { alikeAnswers } from '../diagnosis/fix/alike-answers';
import { explainCannot } from '../diagnosis/fix/explain-cannot';
import { explainClientFix } from '../diagnosis/fix/explain-client-fix';
import {
  answerTitle,
  explainChange,
  explainHeadline,
  explainProof,
  explainStatus,
  OUTSIDE_OF_HEADERS,
  UNSEEN_LABEL,
} from '../diagnosis/fix/explain-fix';
import type { AnswerFix, ClientFix, Fix } from '../diagnosis/fix/fix';
import type { Owner } from '../diagnosis/owner';
import type { Situation } from '../diagnosis/situations/situation';
import { beyondHeaders, offersConfiguration } from '../diagnosis/situations/beyond-headers';
import { actorForAnswer, whoActsLabel } from '../diagnosis/situations/who-acts';
import type { Exchange } from '../exchange/exchange';
import type { RedactedText } from '../redacted-text';
import { configurationSection } from './configuration-section';
import type { ChosenRecipes } from './configuration-section';
import { changedLines } from './changed-lines';
import { leftOutSection } from './left-out-section';
import { markdownPrinter } from './markdown-printer';
import type { MarkdownPrinter } from './markdown-printer';
import { joined, ours } from './redaction/composed-text';
import { redactionOf } from './redaction/redaction';
import { LONGEST_IN_HEADING } from './short-prose';

/** The most answers of one fix that are written out; a chain of redirects has as many as it has hops. */
const MOST_ANSWERS = 20;

/** Prints parts of a fix, and who has to change what is the given owner's, as a sentence without its full stop. */
type FixPrinter = { readonly print: MarkdownPrinter; readonly acts: (owner: Owner) => RedactedText };

const titleOf = (answer: AnswerFix, { print }: FixPrinter): RedactedText =>
  print.prose(answerTitle(answer), LONGEST_IN_HEADING);

/** What goes and what comes, and why. */
function changeBlocks(answer: AnswerFix, { print }: FixPrinter): readonly RedactedText[] {
  const { status, headers } = answer;
  const whys = [
    ...(status === null
      ? []
      : [ours`- ${print.code(String(status.after))}: ${print.prose(explainStatus(status))}`]),
    ...headers.map((change) => ours`- ${print.code(change.name)}: ${print.prose(explainChange(change))}`),
  ];
  return [changedLines(answer, print), joined(whys, ours`\n`)];
}

function answerBlocks(answer: AnswerFix, printer: FixPrinter): readonly RedactedText[] {
  const { print, acts } = printer;
  const note = answer.seen ? ours`` : ours`; ${print.words(UNSEEN_LABEL)}`;
  return [
    ours`#### ${titleOf(answer, printer)}`,
    ours`${acts(answer.owner)}${note}.`,
    ...changeBlocks(answer, printer),
  ];
}

const more = (answers: readonly AnswerFix[]): readonly RedactedText[] =>
  answers.length > MOST_ANSWERS
    ? [ours`${answers.length - MOST_ANSWERS} more answers have to change in the same way.`]
    : [];

const answersBlocks = (answers: readonly AnswerFix[], printer: FixPrinter): readonly RedactedText[] => [
  ...answers.slice(0, MOST_ANSWERS).flatMap((answer) => answerBlocks(answer, printer)),
  ...more(answers),
];

function clientLine(fix: ClientFix, { print }: FixPrinter): RedactedText {
  const { what, price, proof } = explainClientFix(fix);
  return ours`- ${print.prose(what)}. ${print.prose(proof)} Price: ${print.prose(price)}`;
}

/** What credentials add, told once for all answers that need the same. */
function addedBlocks(answers: readonly AnswerFix[], printer: FixPrinter): readonly RedactedText[] {
  const { print, acts } = printer;
  const titleLine = (answer: AnswerFix) =>
    ours`- ${titleOf(answer, printer)}${answer.seen ? ours`` : ours` (${print.words(UNSEEN_LABEL)})`}`;
  return [
    ...alikeAnswers(answers.slice(0, MOST_ANSWERS)).flatMap((alike) => [
      ours`${acts(alike[0].owner)}, in addition, in:`,
      joined(alike.map(titleLine), ours`\n`),
      ...changeBlocks(alike[0], printer),
    ]),
    ...more(answers),
  ];
}

function credentialsBlocks(fix: Fix, printer: FixPrinter): readonly RedactedText[] {
  const added = fix.kind === 'server' ? fix.ifCredentialed : null;
  if (added === null) return [];
  return [
    ours`#### If the request has credentials, which cannot be seen`,
    ...(added.kind === 'cannot'
      ? [printer.print.prose(explainCannot(added))]
      : addedBlocks(added.answers, printer)),
  ];
}

function clientBlocks({ client }: Fix, printer: FixPrinter): readonly RedactedText[] {
  if (client.length === 0) return [];
  const lines = client.map((one) => clientLine(one, printer));
  return [ours`#### What the page could do instead`, joined(lines, ours`\n`)];
}

/** The fix as blocks that are to be parted by empty lines; empty where there is nothing to mend. */
export function fixSection(
  diagnosis: Diagnosis,
  situations: readonly Situation[],
  print: MarkdownPrinter,
): readonly RedactedText[] {
  const { fix } = diagnosis;
  if (fix === null) return [];
  const acts: FixPrinter['acts'] = (owner) =>
    print.words(whoActsLabel(actorForAnswer(owner, diagnosis, situations)));
  const printer = { print, acts };
  const beyond = beyondHeaders(situations);
  const headline = ours`**${print.prose(explainHeadline(fix))}.**`;
  const first = beyond === null ? [] : [ours`Do this first: ${print.prose(beyond.first)}`];
  if (beyond?.headersHelp === false)
    return [
      ours`### The fix`,
      ours`**${print.prose(OUTSIDE_OF_HEADERS)}.** ${print.prose(beyond.first)}`,
      ...(beyond.pageHelps ? clientBlocks(fix, printer) : []),
    ];
  const server =
    fix.kind === 'cannot'
      ? [ours`${headline} ${print.prose(explainCannot(fix))}`]
      : [ours`${headline} ${print.prose(explainProof(fix))}`, ...answersBlocks(fix.answers, printer)];
  return [
    ours`### The least change`,
    ...first,
    ...server,
    ...credentialsBlocks(fix, printer),
    ...clientBlocks(fix, printer),
  ];
}

/** A request with what is said of it. */
export type ExplainedExchange = {
  readonly exchange: Exchange;
  readonly diagnosis: Diagnosis;
  readonly situations: readonly Situation[];
};

/**
 * The fix of one request as Markdown, without secrets, with the configuration that makes it and the commands that must
 * pass then; empty where there is nothing to mend.
 */
export function fixReport(
  { exchange, diagnosis, situations }: ExplainedExchange,
  chosen: ChosenRecipes,
): RedactedText {
  const print = markdownPrinter(redactionOf([exchange]));
  const section = [
    ...fixSection(diagnosis, situations, print),
    ...(offersConfiguration(situations) ? configurationSection(exchange, diagnosis, chosen, print) : []),
  ];
  if (section.length === 0) return ours``;
  return ours`${joined([...section, ...leftOutSection(exchange, print)], ours`\n\n`)}\n`;
}

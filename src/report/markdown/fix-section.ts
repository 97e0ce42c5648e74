import type { Case } from '../../diagnosis/case';
import { alikeAnswers } from '../../diagnosis/fix/alike-answers';
import { explainCannot } from '../../diagnosis/fix/explain-cannot';
import {
  answerTitle,
  explainChange,
  explainHeadline,
  explainProof,
  explainStatus,
  UNSEEN_LABEL,
} from '../../diagnosis/fix/explain-fix';
import type { AnswerFix, Fix } from '../../diagnosis/fix/fix';
import type { Owner } from '../../diagnosis/words/owner';
import { beyondHeaders } from '../../diagnosis/situations/beyond-headers';
import { actorForAnswer, otherThanNamed, whoActsLabel } from '../../diagnosis/situations/who-acts';
import type { RedactedText } from '../../redacted-text';
import { changedLines } from './changed-lines';
import type { MarkdownPrinter } from './markdown-printer';
import { joined, ours } from '../redaction/composed-text';
import { LONGEST_IN_HEADING } from '../short-prose';
import { fixOf } from '../../diagnosis/fix/fix-of';

/** The most answers of one fix that are written out; a chain of redirects has as many as it has hops. */
const MOST_ANSWERS = 20;

/** Prints parts of a fix, and who has to change what is the given owner's where that is not whom the headline names. */
type FixPrinter = {
  readonly print: MarkdownPrinter;
  readonly acts: (owner: Owner) => readonly RedactedText[];
};

/** Labels as sentences; nothing where there are none. */
const sentences = (labels: readonly RedactedText[]): readonly RedactedText[] =>
  labels.length === 0 ? [] : [ours`${joined(labels, ours`. `)}.`];

const titleOf = (answer: AnswerFix, { print }: FixPrinter): RedactedText =>
  print.prose(answerTitle(answer), LONGEST_IN_HEADING);

const upperFirst = (label: string): string => `${label.charAt(0).toUpperCase()}${label.slice(1)}`;

/** What goes and what comes, and why. */
function changeBlocks(answer: AnswerFix, { print }: FixPrinter): readonly RedactedText[] {
  const { status, headers } = answer;
  const whys = [
    ...(status === null
      ? []
      : [ours`- ${print.code(String(status.after))}: ${print.prose(explainStatus(status))}`]),
    ...headers.map((change) => ours`- ${print.code(change.name)}: ${print.prose(explainChange(change))}`),
  ];
  const ofStatus =
    status === null
      ? []
      : [{ name: ':status', before: [String(status.before)], after: String(status.after) }];
  return [changedLines([...ofStatus, ...headers], print), joined(whys, ours`\n`)];
}

function answerBlocks(answer: AnswerFix, printer: FixPrinter): readonly RedactedText[] {
  const { print, acts } = printer;
  const note = answer.seen ? [] : [print.words(upperFirst(UNSEEN_LABEL))];
  return [
    ours`#### ${titleOf(answer, printer)}`,
    ...sentences([...acts(answer.owner), ...note]),
    ...changeBlocks(answer, printer),
  ];
}

const more = (answers: readonly AnswerFix[]): readonly RedactedText[] =>
  answers.length > MOST_ANSWERS
    ? [ours`${answers.length - MOST_ANSWERS} more responses have to change in the same way.`]
    : [];

const answersBlocks = (answers: readonly AnswerFix[], printer: FixPrinter): readonly RedactedText[] => [
  ...answers.slice(0, MOST_ANSWERS).flatMap((answer) => answerBlocks(answer, printer)),
  ...more(answers),
];

/** What credentials add, told once for all answers that need the same. */
function addedBlocks(answers: readonly AnswerFix[], printer: FixPrinter): readonly RedactedText[] {
  const { print, acts } = printer;
  const titleLine = (answer: AnswerFix) =>
    ours`- ${titleOf(answer, printer)}${answer.seen ? ours`` : ours` (${print.words(UNSEEN_LABEL)})`}`;
  return [
    ...alikeAnswers(answers.slice(0, MOST_ANSWERS)).flatMap((alike) => [
      ours`${joined([...acts(alike[0].owner), ours`In addition, in`], ours`. `)}:`,
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
    ours`#### If the request has credentials, which is not known`,
    ...(added.kind === 'cannot'
      ? [printer.print.prose(explainCannot(added))]
      : addedBlocks(added.answers, printer)),
  ];
}

/** The least change of the responses, as blocks; empty where headers do not help or nothing is to be fixed. */
export function fixSection(
  { exchange, diagnosis, situations }: Case,
  print: MarkdownPrinter,
): readonly RedactedText[] {
  const fix = fixOf(exchange);
  if (fix?.kind !== 'server' || beyondHeaders(situations)?.headersHelp === false) return [];
  const acts: FixPrinter['acts'] = (owner) => {
    const actor = otherThanNamed(actorForAnswer(owner, diagnosis, situations), diagnosis, situations);
    return actor === null ? [] : [print.words(whoActsLabel(actor))];
  };
  const printer = { print, acts };
  return [
    ours`**${print.prose(explainHeadline(fix))}.** ${print.prose(explainProof(fix, exchange))}`,
    ...answersBlocks(fix.answers, printer),
    ...credentialsBlocks(fix, printer),
  ];
}

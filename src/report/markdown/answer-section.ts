import type { Knowledge } from '../../diagnosis/words/knowledge';
import { canChangeLabel } from '../../diagnosis/words/owner-labels';
import { whoActsLabel } from '../../diagnosis/situations/who-acts';
import type { Answer, Happening, Headline } from '../../explanation/explanation';
import type { RedactedText } from '../../redacted-text';
import { folded } from './folded';
import type { MarkdownPrinter } from './markdown-printer';
import { joined, ours } from '../redaction/composed-text';
import { CERTAINTY_LABELS } from '../statements';
import { witnessBlocks } from './witness-lines';

/** What happened as a line, with how it is known; the verdict of the browser below. */
export function headlineBlocks(
  { title, verdict, knownBy }: Headline,
  print: MarkdownPrinter,
): readonly RedactedText[] {
  const certainty = CERTAINTY_LABELS[knownBy];
  const known = certainty === null ? ours`` : ours` (${print.words(certainty)})`;
  return [ours`**${print.prose(title)}**${known}`, ...(verdict === null ? [] : [print.prose(verdict)])];
}

const confirmLine = (text: Parameters<MarkdownPrinter['prose']>[0], print: MarkdownPrinter): RedactedText =>
  ours`How to confirm: ${print.prose(text)}`;

function happeningBlocks(one: Happening, print: MarkdownPrinter): readonly RedactedText[] {
  const { happened, todo, confirm, actor, knownBy, witnesses } = one;
  const labels = [actor === null ? null : whoActsLabel(actor), CERTAINTY_LABELS[knownBy]].filter(
    (label) => label !== null,
  );
  const how = labels.length === 0 ? ours`` : ours` (${print.words(labels.join('; '))})`;
  return [
    ours`**${print.prose(happened)}**${how}`,
    ...witnessBlocks(witnesses, print),
    print.prose(todo),
    ...(confirm === null ? [] : [confirmLine(confirm, print)]),
  ];
}

/** A label as a sentence, with how it is known where it was not seen. */
function labelled(label: string, knownBy: Knowledge, print: MarkdownPrinter): RedactedText {
  const certainty = CERTAINTY_LABELS[knownBy];
  return certainty === null
    ? ours`${print.words(label)}.`
    : ours`${print.words(label)} (${print.words(certainty)}).`;
}

/**
 * What happened and what to do first, with the configuration of the server where that is it.
 *
 * @param configuration as blocks; empty where none is asked for
 */
export function answerSection(
  { lead, action, confirm, changedBy, shownBy, besides }: Answer,
  configuration: readonly RedactedText[],
  print: MarkdownPrinter,
): readonly RedactedText[] {
  const text = action?.text ?? null;
  return [
    ...lead.map((paragraph) => print.prose(paragraph)),
    ...witnessBlocks(shownBy.witnesses, print),
    ...(text === null ? [] : [print.prose(text)]),
    ...configuration,
    ...(confirm === null ? [] : [confirmLine(confirm, print)]),
    ...(changedBy === null ? [] : [labelled(canChangeLabel(changedBy.owner), changedBy.knownBy, print)]),
    ...(besides.length === 0
      ? []
      : [ours`### What else happened`, ...besides.flatMap((one) => happeningBlocks(one, print))]),
  ];
}

/** What the page could do instead, folded; nothing where that leads nowhere. */
export const alternativesBlocks = (
  { alternatives }: Answer,
  print: MarkdownPrinter,
): readonly RedactedText[] =>
  folded(
    ours`Alternatives in the frontend`,
    alternatives.length === 0
      ? []
      : [
          joined(
            alternatives.map(
              ({ what, price, proof }) =>
                ours`- ${print.prose(what)}. ${print.prose(proof)} Trade-off: ${print.prose(price)}`,
            ),
            ours`\n`,
          ),
        ],
  );

/** Questions that readers ask of such a request, folded. */
export const questionsBlocks = ({ questions }: Answer, print: MarkdownPrinter): readonly RedactedText[] =>
  folded(
    ours`Common questions`,
    questions.map(({ question, answer }) => ours`**${print.prose(question)}** ${print.prose(answer)}`),
  );

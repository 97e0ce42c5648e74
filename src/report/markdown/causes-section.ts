import type { Cause, Diagnosis } from '../../diagnosis/diagnosis';
import { explainCause } from '../../diagnosis/sentences/explain-cause';
import type { Situation } from '../../diagnosis/situations/situation';
import type { Actor } from '../../diagnosis/situations/who-acts';
import { otherActor, whoActsLabel } from '../../diagnosis/situations/who-acts';
import type { Exchange } from '../../exchange/exchange';
import type { RedactedText } from '../../redacted-text';
import { evidenceBlock } from './evidence-block';
import type { MarkdownPrinter } from './markdown-printer';
import { joined, ours } from '../redaction/composed-text';
import { KNOWLEDGE_WORDS, PRINTING_BROWSERS, turnStatement } from '../statements';

/** The most causes of one request that are written out; the rest are named. */
const MOST_CAUSES = 20;

function causeSection(
  cause: Cause,
  actor: Actor | null,
  { index, turn }: { readonly index: number; readonly turn: string },
  print: MarkdownPrinter,
): readonly RedactedText[] {
  const { title, explanation, standard, prints } = explainCause(cause);
  const acts = actor === null ? [] : [whoActsLabel(actor)];
  const how = [...acts, KNOWLEDGE_WORDS[cause.knownBy], turn].join('. ');
  const printed = PRINTING_BROWSERS.flatMap(({ engine, name }) => {
    const sentence = prints[engine];
    return sentence === null ? [] : [ours`- ${print.words(name)}: ${print.code(sentence)}`];
  });
  return [
    ours`#### ${index + 1}. ${print.prose(title)}`,
    ours`${print.words(how)}.`,
    print.prose(explanation),
    ...evidenceBlock(cause.evidence, print),
    ...(printed.length === 0 ? [] : [ours`Browser messages:`, joined(printed, ours`\n`)]),
    ...(standard === null ? [] : [ours`Rule: ${print.link(standard.label, standard.href)}`]),
  ];
}

const namesOf = (causes: readonly Cause[], print: MarkdownPrinter): RedactedText =>
  joined([...new Set(causes.map(({ code }) => code))].map(print.code), ours`, `);

/** Everything that is wrong with one request, in the order in which the browser would report it, each with what proves it. */
export function causesSection(
  exchange: Exchange,
  diagnosis: Diagnosis,
  situations: readonly Situation[],
  print: MarkdownPrinter,
): readonly RedactedText[] {
  const { causes } = diagnosis;
  if (causes.length === 0) return [];
  const rest = causes.length - MOST_CAUSES;
  return [
    ours`Lines that begin with ${print.code('!')} are the evidence.`,
    ...causes
      .slice(0, MOST_CAUSES)
      .flatMap((cause, index) =>
        causeSection(
          cause,
          otherActor(cause.owner, diagnosis, situations),
          { index, turn: turnStatement(exchange, diagnosis, index) },
          print,
        ),
      ),
    ...(rest > 0 ? [ours`${rest} more problems: ${namesOf(causes.slice(MOST_CAUSES), print)}.`] : []),
  ];
}

import type { Cause, Diagnosis } from '../diagnosis/diagnosis';
import { explainCause } from '../diagnosis/explain-cause';
import type { Situation } from '../diagnosis/situations/situation';
import type { Actor } from '../diagnosis/situations/who-acts';
import { otherActor, whoActsLabel } from '../diagnosis/situations/who-acts';
import type { Exchange } from '../exchange/exchange';
import type { RedactedText } from '../redacted-text';
import { evidenceBlock } from './evidence-block';
import type { MarkdownPrinter } from './markdown-printer';
import { joined, ours } from './redaction/composed-text';
import { BROWSER_NAMES, KNOWLEDGE_WORDS, PRINTING_BROWSERS } from './statements';

/** The most causes of one request that are written out; the rest are named. */
const MOST_CAUSES = 20;

function causeSection(
  exchange: Exchange,
  cause: Cause,
  actor: Actor | null,
  { index, when }: { readonly index: number; readonly when: string },
  print: MarkdownPrinter,
): readonly RedactedText[] {
  const { title, explanation, standard, prints } = explainCause(cause, exchange);
  const name = BROWSER_NAMES[exchange.browser];
  const turn = index === 0 ? `${name} complains about this one${when}` : `would come up next in ${name}`;
  const acts = actor === null ? [] : [whoActsLabel(actor)];
  const how = [...acts, KNOWLEDGE_WORDS[cause.knownBy], turn].join('; ');
  const printed = PRINTING_BROWSERS.flatMap(({ engine, name }) => {
    const sentence = prints[engine];
    return sentence === null ? [] : [ours`- ${print.words(name)} prints: ${print.code(sentence)}`];
  });
  return [
    ours`#### ${index + 1}. ${print.prose(title)}`,
    ours`${print.words(`${how.charAt(0).toUpperCase()}${how.slice(1)}`)}.`,
    print.prose(explanation),
    ...evidenceBlock(cause.evidence, print),
    ...(printed.length === 0 ? [] : [joined(printed, ours`\n`)]),
    ...(standard === null ? [] : [ours`Rule: ${print.link(standard.label, standard.href)}`]),
  ];
}

const namesOf = (causes: readonly Cause[], print: MarkdownPrinter): RedactedText =>
  joined([...new Set(causes.map(({ code }) => code))].map(print.code), ours`, `);

/** Everything that is wrong with one request, in the order of the browser's complaints, each with what proves it. */
export function causesSection(
  exchange: Exchange,
  diagnosis: Diagnosis,
  situations: readonly Situation[],
  print: MarkdownPrinter,
): readonly RedactedText[] {
  const { causes } = diagnosis;
  if (causes.length === 0) return [];
  const rest = causes.length - MOST_CAUSES;
  const when = diagnosis.firstIfCredentialed === null ? '' : ' unless the request has credentials';
  return [
    ours`Lines that begin with ${print.code('!')} are the evidence.`,
    ...causes
      .slice(0, MOST_CAUSES)
      .flatMap((cause, index) =>
        causeSection(exchange, cause, otherActor(cause.owner, diagnosis, situations), { index, when }, print),
      ),
    ...(rest > 0 ? [ours`${rest} more things are wrong: ${namesOf(causes.slice(MOST_CAUSES), print)}.`] : []),
  ];
}

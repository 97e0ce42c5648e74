import type { Cause, Diagnosis } from '../diagnosis/diagnosis';
import { explainCause } from '../diagnosis/explain-cause';
import type { Situation } from '../diagnosis/situations/situation';
import type { Actor } from '../diagnosis/situations/who-acts';
import { otherActor, whoActsLabel } from '../diagnosis/situations/who-acts';
import type { Exchange } from '../exchange/exchange';
import { evidenceBlock } from './evidence-block';
import { codeSpan, markdownProse, words } from './markdown-text';
import { BROWSER_NAMES, KNOWLEDGE_WORDS, PRINTING_BROWSERS } from './statements';

/** The most causes of one request that are written out; the rest are named. */
const MOST_CAUSES = 20;

function causeSection(
  exchange: Exchange,
  cause: Cause,
  actor: Actor | null,
  index: number,
): readonly string[] {
  const { title, explanation, standard, prints } = explainCause(cause, exchange);
  const name = BROWSER_NAMES[exchange.browser];
  const turn = index === 0 ? `${name} complains about this one` : `would come up next in ${name}`;
  const acts = actor === null ? [] : [words(whoActsLabel(actor))];
  const how = [...acts, KNOWLEDGE_WORDS[cause.knownBy], turn].join('; ');
  const printed = PRINTING_BROWSERS.flatMap(({ engine, name }) => {
    const sentence = prints[engine];
    return sentence === null ? [] : [`- ${name} prints: ${codeSpan(sentence)}`];
  });
  return [
    `#### ${String(index + 1)}. ${markdownProse(title)}`,
    `${how.charAt(0).toUpperCase()}${how.slice(1)}.`,
    markdownProse(explanation),
    ...evidenceBlock(cause.evidence),
    ...(printed.length === 0 ? [] : [printed.join('\n')]),
    ...(standard === null ? [] : [`Rule: [${words(standard.label)}](${standard.href})`]),
  ];
}

const namesOf = (causes: readonly Cause[]): string =>
  [...new Set(causes.map(({ code }) => codeSpan(code)))].join(', ');

/** Everything that is wrong with one request, in the order of the browser's complaints, each with what proves it. */
export function causesSection(
  exchange: Exchange,
  diagnosis: Diagnosis,
  situations: readonly Situation[],
): readonly string[] {
  if (diagnosis.causes.length === 0) return [];
  const rest = diagnosis.causes.length - MOST_CAUSES;
  return [
    '### What is wrong',
    'Lines that begin with `!` are the evidence.',
    ...diagnosis.causes
      .slice(0, MOST_CAUSES)
      .flatMap((cause, index) =>
        causeSection(exchange, cause, otherActor(cause.owner, diagnosis, situations), index),
      ),
    ...(rest > 0
      ? [`${String(rest)} more things are wrong: ${namesOf(diagnosis.causes.slice(MOST_CAUSES))}.`]
      : []),
  ];
}

import { outcomeTeller } from '../../diagnosis/reading/browser-outcome';
import { caseOf } from '../../diagnosis/case';
import type { Case, RecordedBeside } from '../../diagnosis/case';
import { explainLoad } from '../../diagnosis/sentences/explain-load';
import { explainSource } from '../../diagnosis/sentences/explain-source';
import { explainCredentials } from '../../diagnosis/sentences/explain-verdict';
import { VERDICT_LABELS } from '../../diagnosis/words/verdict';
import { code } from '../../diagnosis/words/prose';
import { whoActsLabel } from '../../diagnosis/situations/who-acts';
import { answerOf } from '../../explanation/answer-of';
import type { Headline } from '../../explanation/explanation';
import type { Exchange } from '../../exchange/exchange';
import type { RedactedText } from '../../redacted-text';
import { answerParts } from './answer-parts';
import { alternativesBlocks, headlineBlocks, questionsBlocks } from './answer-section';
import { causesSection } from './causes-section';
import type { ChosenRecipes } from './configuration-section';
import { curlSection } from './curl-section';
import { elsewhereSection } from './elsewhere-section';
import { findingsSection } from './findings-section';
import { folded } from './folded';
import { laneDiagram } from '../diagram/lane-diagram';
import { leftOutSection } from './left-out-section';
import { markdownPrinter } from './markdown-printer';
import type { MarkdownPrinter } from './markdown-printer';
import { preflightCacheNotes, preflightSection } from './preflight-section';
import { joined, ours } from '../redaction/composed-text';
import { redactionOf } from '../redaction/redaction';
import { rewritingSection } from './rewriting-section';
import { LONGEST_IN_DIAGRAM, LONGEST_IN_HEADING } from '../short-prose';
import { sourcePosition } from '../source-position';

/** What is known of a request beside its answer, a line each. */
function factsOf(one: Case, headline: Headline, print: MarkdownPrinter): readonly RedactedText[] {
  const { exchange, diagnosis } = one;
  const [caller] = exchange.callFrames;
  const { contradiction } = diagnosis;
  const { actor, reach } = headline;
  return [
    ...(actor === null ? [] : [ours`- **${print.words(whoActsLabel(actor))}**`]),
    ours`- ${print.prose(reach)}.`,
    ours`- Page: ${exchange.pageOrigin === null ? ours`not known` : print.code(exchange.pageOrigin)}`,
    ...(caller === undefined ? [] : [ours`- Made by: ${print.code(sourcePosition(caller))}`]),
    ...(contradiction === null
      ? []
      : [
          outcomeTeller(exchange) === 'page'
            ? ours`- The rules and the page's own timeline disagree: ${print.words(contradiction)}`
            : ours`- The rules and the browser disagree: ${print.words(contradiction)}`,
        ]),
  ];
}

/** What is known of the request itself, and not of what happened to it. */
function circumstances({ exchange, diagnosis }: Case, print: MarkdownPrinter): readonly RedactedText[] {
  const load = explainLoad(exchange, diagnosis);
  return [
    ...explainSource(exchange).map((sentence) => ours`- ${print.prose(sentence)}`),
    ...(load === null ? [] : [ours`- ${print.prose(load)}`]),
    ours`- ${print.prose(explainCredentials(diagnosis))}`,
  ];
}

/**
 * The report of one request, as blocks that are to be parted by empty lines. What whoever gets it needs first comes first:
 * what happened, who has to fix it, and what to do; what proves it stands below, folded.
 *
 * @param chosen the stacks that the reader chose for servers; null to leave configuration out
 */
export function requestSection(
  exchange: Exchange,
  beside: RecordedBeside | null,
  chosen: ChosenRecipes | null,
): readonly RedactedText[] {
  const one = caseOf(exchange, beside);
  const { diagnosis, situations } = one;
  const answer = answerOf(one);
  const print = markdownPrinter(redactionOf([exchange]));
  const [{ method, url }] = exchange.hops;
  const parts = answerParts(one, answer, chosen, print);
  return [
    ours`## ${print.words(VERDICT_LABELS[diagnosis.verdict])}: ${print.code(method)} ${print.prose([code(url)], LONGEST_IN_HEADING)}`,
    ...headlineBlocks(answer.headline, print),
    joined(factsOf(one, answer.headline, print), ours`\n`),
    ...rewritingSection(diagnosis, print),
    ...parts.answer,
    ...folded(ours`Reproduce with curl`, curlSection(exchange, diagnosis, print)),
    ...folded(ours`Verify the fix`, parts.checks),
    ...folded(ours`Evidence`, [
      joined(circumstances(one, print), ours`\n`),
      print.prose(laneDiagram(exchange, diagnosis, situations).alternative, LONGEST_IN_DIAGRAM),
      ...causesSection(exchange, diagnosis, situations, print),
    ]),
    ...folded(ours`Header changes`, parts.changes),
    ...alternativesBlocks(answer, print),
    ...folded(
      ours`Unsafe or fragile headers`,
      findingsSection(exchange, diagnosis, beside?.history ?? null, print),
    ),
    ...folded(
      ours`Why this request was preflighted`,
      preflightSection(diagnosis, preflightCacheNotes(exchange, beside?.log ?? null, print), print),
    ),
    ...folded(ours`Other browsers`, elsewhereSection(exchange, diagnosis, print)),
    ...questionsBlocks(answer, print),
    // The last, because it tells what was left out of all that stands above it.
    ...leftOutSection(exchange, print),
  ];
}

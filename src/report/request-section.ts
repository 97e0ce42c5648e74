import { outcomeTeller } from '../diagnosis/browser-outcome';
import { diagnose } from '../diagnosis/diagnose';
import type { DiagnosedLog } from '../diagnosis/diagnosed-log';
import { endpointHistory } from '../diagnosis/endpoint-history';
import type { EndpointHistory } from '../diagnosis/endpoint-history';
import { explainLoad } from '../diagnosis/explain-load';
import { explainSource } from '../diagnosis/explain-source';
import { explainCredentials, explainVerdict } from '../diagnosis/explain-verdict';
import { VERDICT_LABELS } from '../diagnosis/owner-labels';
import { code } from '../diagnosis/prose';
import { offersConfiguration } from '../diagnosis/situations/beyond-headers';
import { explainReachIn } from '../diagnosis/situations/explain-reach-in';
import { situationsOf } from '../diagnosis/situations/situations-of';
import { whoActs, whoActsLabel } from '../diagnosis/situations/who-acts';
import type { Exchange } from '../exchange/exchange';
import type { RedactedText } from '../redacted-text';
import { causesSection } from './causes-section';
import { configurationSection } from './configuration-section';
import type { ChosenRecipes } from './configuration-section';
import { curlSection } from './curl-section';
import { elsewhereSection } from './elsewhere-section';
import { findingsSection } from './findings-section';
import { fixSection } from './fix-section';
import { laneDiagram } from './lane-diagram';
import { leftOutSection } from './left-out-section';
import { markdownPrinter } from './markdown-printer';
import { preflightCacheNotes, preflightSection } from './preflight-section';
import { joined, ours } from './redaction/composed-text';
import { redactionOf } from './redaction/redaction';
import { rewritingSection } from './rewriting-section';
import { situationsSection } from './situations-section';
import { LONGEST_IN_DIAGRAM, LONGEST_IN_HEADING } from './short-prose';
import { sourcePosition } from './source-position';

/** What was recorded beside a request, made ready once for a whole report. */
export type RecordedBeside = { readonly log: DiagnosedLog; readonly history: EndpointHistory };

/** A log, made ready for the requests of a report; null where there is none at hand. */
export const recordedBeside = (log: DiagnosedLog | null): RecordedBeside | null =>
  log === null ? null : { log, history: endpointHistory(log) };

/**
 * The report of one request, as blocks that are to be parted by empty lines. What whoever gets it needs first comes first:
 * the verdict, who must act, what happened, what to change and how to see it without a browser; then what proves it.
 *
 * @param chosen the stacks that the reader chose for servers; null to leave configuration out
 */
export function requestSection(
  exchange: Exchange,
  beside: RecordedBeside | null,
  chosen: ChosenRecipes | null,
): readonly RedactedText[] {
  const diagnosis = beside?.log.diagnosisOf(exchange) ?? diagnose(exchange);
  const print = markdownPrinter(redactionOf([exchange]));
  const [{ method, url }] = exchange.hops;
  const situations = situationsOf(exchange, diagnosis, beside?.history ?? null);
  const actor = whoActs(diagnosis, situations);
  const [caller] = exchange.callFrames;
  const { contradiction } = diagnosis;
  const load = explainLoad(exchange, diagnosis);
  const facts = [
    ...(actor === null ? [] : [ours`- ${print.words(whoActsLabel(actor))}.`]),
    ours`- Page: ${exchange.pageOrigin === null ? ours`unknown` : print.code(exchange.pageOrigin)}`,
    ...explainSource(exchange).map((sentence) => ours`- ${print.prose(sentence)}`),
    ...(load === null ? [] : [ours`- ${print.prose(load)}`]),
    ...(caller === undefined ? [] : [ours`- Made by: ${print.code(sourcePosition(caller))}`]),
    ours`- ${print.prose(explainReachIn(diagnosis, exchange, situations))}.`,
    ours`- ${print.prose(explainCredentials(diagnosis))}`,
    ...(contradiction === null
      ? []
      : [
          outcomeTeller(exchange) === 'page'
            ? ours`- The rules and the page’s own timeline disagree: ${print.words(contradiction)}`
            : ours`- The rules and the browser disagree: ${print.words(contradiction)}`,
        ]),
  ];
  return [
    ours`## ${print.words(VERDICT_LABELS[diagnosis.verdict])}: ${print.code(method)} ${print.prose([code(url)], LONGEST_IN_HEADING)}`,
    ours`**${print.prose(explainVerdict(exchange, diagnosis))}**`,
    joined(facts, ours`\n`),
    print.prose(laneDiagram(exchange, diagnosis, situations).alternative, LONGEST_IN_DIAGRAM),
    ...rewritingSection(exchange, diagnosis, print),
    ...situationsSection(situations, print),
    ...fixSection(diagnosis, situations, print),
    ...curlSection(exchange, diagnosis, print),
    ...(chosen === null || !offersConfiguration(situations)
      ? []
      : configurationSection(exchange, diagnosis, chosen, print)),
    ...causesSection(exchange, diagnosis, situations, print),
    ...findingsSection(exchange, diagnosis, beside?.history ?? null, print),
    ...preflightSection(diagnosis, preflightCacheNotes(exchange, beside?.log ?? null, print), print),
    ...elsewhereSection(exchange, diagnosis, print),
    // The last, because it tells what was left out of all that stands above it.
    ...leftOutSection(exchange, print),
  ];
}

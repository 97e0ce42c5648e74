import { diagnose } from '../diagnosis/diagnose';
import type { DiagnosedLog } from '../diagnosis/diagnosed-log';
import { endpointHistory } from '../diagnosis/endpoint-history';
import type { EndpointHistory } from '../diagnosis/endpoint-history';
import { explainLoad } from '../diagnosis/explain-load';
import { explainSource } from '../diagnosis/explain-source';
import { explainCredentials, explainVerdict } from '../diagnosis/explain-verdict';
import { VERDICT_LABELS } from '../diagnosis/owner-labels';
import { explainReachIn } from '../diagnosis/situations/explain-reach-in';
import { situationsOf } from '../diagnosis/situations/situations-of';
import { whoActs, whoActsLabel } from '../diagnosis/situations/who-acts';
import type { Exchange } from '../exchange/exchange';
import { causesSection } from './causes-section';
import { configurationSection } from './configuration-section';
import type { ChosenRecipes } from './configuration-section';
import { curlSection } from './curl-section';
import { elsewhereSection } from './elsewhere-section';
import { findingsSection } from './findings-section';
import { fixSection } from './fix-section';
import { laneDiagram } from './lane-diagram';
import { leftOutSection } from './left-out-section';
import { codeSpan, markdownProse, words } from './markdown-text';
import { preflightCacheNotes, preflightSection } from './preflight-section';
import { redactExchange } from './redaction/redact-exchange';
import { rewritingSection } from './rewriting-section';
import { situationsSection } from './situations-section';
import { LONGEST_IN_HEADING } from './short-prose';
import { sourcePosition } from './source-position';
import { truncateMiddle } from './truncate-middle';
import { visibleBytes } from './visible-text';

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
  original: Exchange,
  beside: RecordedBeside | null,
  chosen: ChosenRecipes | null,
): readonly string[] {
  // Everything below is made from the redacted copy and its own diagnosis: no secret has another way into the report.
  const exchange = redactExchange(original);
  const diagnosis = diagnose(exchange);
  const [{ method, url }] = exchange.hops;
  const situations = situationsOf(original, diagnosis, beside?.history ?? null);
  const actor = whoActs(diagnosis, situations);
  const [caller] = exchange.callFrames;
  const { contradiction } = diagnosis;
  const load = explainLoad(exchange, diagnosis);
  const facts = [
    ...(actor === null ? [] : [`- ${words(whoActsLabel(actor))}.`]),
    `- Page: ${exchange.pageOrigin === null ? 'unknown' : codeSpan(exchange.pageOrigin)}`,
    ...explainSource(exchange).map((sentence) => `- ${markdownProse(sentence)}`),
    ...(load === null ? [] : [`- ${markdownProse(load)}`]),
    ...(caller === undefined ? [] : [`- Made by: ${codeSpan(sourcePosition(caller))}`]),
    `- ${markdownProse(explainReachIn(diagnosis, exchange, situations))}.`,
    `- ${markdownProse(explainCredentials(diagnosis))}`,
    ...(contradiction === null ? [] : [`- The rules and the browser disagree: ${words(contradiction)}`]),
  ];
  return [
    `## ${VERDICT_LABELS[diagnosis.verdict]}: ${codeSpan(method)} ${codeSpan(truncateMiddle(visibleBytes(url), LONGEST_IN_HEADING))}`,
    `**${markdownProse(explainVerdict(exchange, diagnosis))}**`,
    facts.join('\n'),
    markdownProse(laneDiagram(exchange, diagnosis, situations).alternative),
    ...rewritingSection(exchange, diagnosis),
    ...situationsSection(situations),
    ...fixSection(diagnosis, situations),
    ...curlSection(exchange, diagnosis),
    ...(chosen === null ? [] : configurationSection(exchange, diagnosis, chosen)),
    ...causesSection(exchange, diagnosis, situations),
    ...findingsSection(original, { exchange, diagnosis }, beside?.history ?? null),
    ...preflightSection(diagnosis, preflightCacheNotes(original, beside?.log ?? null)),
    ...elsewhereSection(exchange, diagnosis),
    ...leftOutSection(original),
  ];
}

import { diagnose } from '../diagnosis/diagnose';
import type { DiagnosedLog } from '../diagnosis/diagnosed-log';
import type { Cause, Diagnosis, Evidence } from '../diagnosis/diagnosis';
import { explainCause } from '../diagnosis/explain-cause';
import { explainElsewhere } from '../diagnosis/explain-elsewhere';
import { explainPreflightCache } from '../diagnosis/explain-preflight-cache';
import { explainLoad } from '../diagnosis/explain-load';
import { explainSource } from '../diagnosis/explain-source';
import { explainCredentials, explainReach, explainVerdict } from '../diagnosis/explain-verdict';
import { explainHeaderChange, explainRewriting, WHO_REWRITES } from '../diagnosis/explain-rewriting';
import { preflightCacheFindings } from '../diagnosis/preflight-cache';
import { OWNER_LABELS, VERDICT_LABELS } from '../diagnosis/owner-labels';
import type { Exchange } from '../exchange/exchange';
import { preflightCurl, requestCurl } from './curl';
import { evidenceGroups, isOffending } from './evidence-columns';
import { fixSection } from './fix-section';
import { laneDiagram } from './lane-diagram';
import { cappedValue, codeBlock, codeSpan, markdownProse, words } from './markdown-text';
import { redactExchange, redactionsOf } from './redact';
import {
  BROWSER_NAMES,
  decisiveHop,
  KNOWLEDGE_WORDS,
  preflightSentences,
  PRINTING_BROWSERS,
} from './statements';
import { sourcePosition } from './source-position';
import { truncateMiddle } from './truncate-middle';
import { visibleBytes } from './visible-text';

const LONGEST_URL_IN_HEADING = 160;

/** The most causes of one request that are written out; the rest are named. */
const MOST_CAUSES = 20;

function evidenceLine(line: Evidence): string {
  const mark = isOffending(line) ? '! ' : '  ';
  if (line.value === null) return `${mark}${visibleBytes(line.name)}: (absent)`;
  const value = cappedValue(visibleBytes(line.value));
  return line.name.startsWith(':') || line.name === 'error'
    ? `${mark}${value}`
    : `${mark}${visibleBytes(line.name)}: ${value}`;
}

function evidenceBlock(evidence: readonly Evidence[]): readonly string[] {
  if (evidence.length === 0) return [];
  const lines = evidenceGroups(evidence).flatMap((group, index) => [
    ...(index === 0 ? [] : ['']),
    `${group.title}:`,
    ...group.lines.map(evidenceLine),
  ]);
  return [codeBlock('text', lines)];
}

function causeSection(exchange: Exchange, cause: Cause, index: number): readonly string[] {
  const { title, explanation, standard, prints } = explainCause(cause, exchange);
  const turn = index === 0 ? 'the browser complains about this one' : 'would come up next';
  const printed = PRINTING_BROWSERS.flatMap(({ engine, name }) => {
    const sentence = prints[engine];
    return sentence === null ? [] : [`- ${name} prints: ${codeSpan(sentence)}`];
  });
  return [
    `#### ${String(index + 1)}. ${markdownProse(title)}`,
    `${words(OWNER_LABELS[cause.owner])}; ${KNOWLEDGE_WORDS[cause.knownBy]}; ${turn} in ${BROWSER_NAMES[exchange.browser]}.`,
    markdownProse(explanation),
    ...evidenceBlock(cause.evidence),
    ...(printed.length === 0 ? [] : [printed.join('\n')]),
    ...(standard === null ? [] : [`Rule: [${words(standard.label)}](${standard.href})`]),
  ];
}

const namesOf = (causes: readonly Cause[]): string =>
  [...new Set(causes.map(({ code }) => codeSpan(code)))].join(', ');

function causesSection(exchange: Exchange, diagnosis: Diagnosis): readonly string[] {
  if (diagnosis.causes.length === 0) return [];
  const rest = diagnosis.causes.length - MOST_CAUSES;
  return [
    '### What is wrong',
    'Lines that begin with `!` are the evidence.',
    ...diagnosis.causes.slice(0, MOST_CAUSES).flatMap((cause, index) => causeSection(exchange, cause, index)),
    ...(rest > 0
      ? [`${String(rest)} more things are wrong: ${namesOf(diagnosis.causes.slice(MOST_CAUSES))}.`]
      : []),
  ];
}

function rewritingSection(exchange: Exchange, { rewriting }: Diagnosis): readonly string[] {
  if (rewriting === null) return [];
  return [
    '### Not what the server sent',
    `In this browser ${WHO_REWRITES} changed the headers:`,
    rewriting.changes.map((change) => `- ${markdownProse(explainHeaderChange(change))}`).join('\n'),
    markdownProse(explainRewriting(exchange, rewriting)),
  ];
}

const preflightReasons = (reasons: Diagnosis['preflight']['reasons']): readonly string[] => [
  '### Why the browser asks first',
  preflightSentences(reasons)
    .map((sentence) => `- ${markdownProse(sentence)}`)
    .join('\n'),
];

/** What the browser remembers of preflights; of other requests this says methods and times, which are no secrets. */
function preflightCacheNotes(original: Exchange, log: DiagnosedLog | null): readonly string[] {
  if (log === null) return [];
  return preflightCacheFindings(original, log)
    .flatMap((finding) => explainPreflightCache(finding, original))
    .map(({ text, knownBy }) => `${markdownProse(text)} (${KNOWLEDGE_WORDS[knownBy]})`);
}

function preflightSection({ preflight }: Diagnosis, notes: readonly string[]): readonly string[] {
  if (!preflight.required || preflight.reasons.length === 0) return [];
  if (notes.length > 0) return [...preflightReasons(preflight.reasons), ...notes];
  const state = preflight.sent
    ? []
    : preflight.fromCache
      ? ['It did not ask again: an earlier preflight still counts.']
      : ['No preflight was seen.'];
  return [...preflightReasons(preflight.reasons), ...state];
}

function elsewhereSection(exchange: Exchange, diagnosis: Diagnosis): readonly string[] {
  const differences = explainElsewhere(exchange, diagnosis);
  if (differences.length === 0) return [];
  const lines = differences.map(({ text, rule }) => {
    const link = rule === null ? '' : ` ([${words(rule.label)}](${rule.href}))`;
    return `- ${markdownProse(text)}${link}`;
  });
  return ['### Different elsewhere', lines.join('\n')];
}

function curlSection(exchange: Exchange, diagnosis: Diagnosis): readonly string[] {
  const hop = decisiveHop(exchange, diagnosis);
  if (!/^https?:/i.test(hop.url)) return [];
  const request = requestCurl(exchange, hop);
  const preflight =
    hop.preflight === null ? [] : ['The preflight:', codeBlock('sh', [preflightCurl(hop, hop.preflight)])];
  const unseen =
    request.unseen.length === 0
      ? []
      : [
          `The values of ${request.unseen.map(codeSpan).join(', ')} were not seen, because the request was never sent.`,
        ];
  const body = /^(?:GET|HEAD|OPTIONS)$/.test(hop.method)
    ? []
    : ['The body is not recorded; add it with `--data` if the server needs it.'];
  return [
    '### See it without a browser',
    ...preflight,
    'The request:',
    codeBlock('sh', [request.command]),
    ...[...unseen, ...body],
  ];
}

function leftOutSection(original: Exchange): readonly string[] {
  const { headers, urls } = redactionsOf(original);
  const { cut } = original;
  const notes = [
    ...(headers.length === 0
      ? []
      : [`Secret values of ${headers.map(codeSpan).join(', ')} are replaced by \`[redacted]\`.`]),
    ...(urls ? ['Secrets in URLs are replaced by `redacted`.'] : []),
    ...(cut.headerBytes > 0
      ? [`${String(cut.headerBytes)} bytes of headers were too many to be recorded.`]
      : []),
    ...(cut.urlCharacters > 0
      ? [`${String(cut.urlCharacters)} characters were cut from the ends of URLs.`]
      : []),
    ...(original.beginningMissed ? ['The beginning of this request was not seen.'] : []),
  ];
  return notes.length === 0 ? [] : ['### Left out', notes.map((note) => `- ${note}`).join('\n')];
}

/** The report of one request, as blocks that are to be parted by empty lines. */
function requestSection(original: Exchange, log: DiagnosedLog | null): readonly string[] {
  // Everything below is made from the redacted copy and its own diagnosis: no secret has another way into the report.
  const exchange = redactExchange(original);
  const diagnosis = diagnose(exchange);
  const [{ method, url }] = exchange.hops;
  const [first] = diagnosis.causes;
  const [caller] = exchange.callFrames;
  const { contradiction } = diagnosis;
  const load = explainLoad(exchange, diagnosis);
  const facts = [
    `- Page: ${exchange.pageOrigin === null ? 'unknown' : codeSpan(exchange.pageOrigin)}`,
    ...explainSource(exchange).map((sentence) => `- ${markdownProse(sentence)}`),
    ...(load === null ? [] : [`- ${markdownProse(load)}`]),
    ...(caller === undefined ? [] : [`- Made by: ${codeSpan(sourcePosition(caller))}`]),
    ...(first === undefined ? [] : [`- Who must act: ${words(OWNER_LABELS[first.owner])}`]),
    `- ${markdownProse(explainReach(diagnosis, exchange))}.`,
    `- ${markdownProse(explainCredentials(diagnosis))}`,
    ...(contradiction === null ? [] : [`- The rules and the browser disagree: ${words(contradiction)}`]),
  ];
  return [
    `## ${VERDICT_LABELS[diagnosis.verdict]}: ${codeSpan(method)} ${codeSpan(truncateMiddle(visibleBytes(url), LONGEST_URL_IN_HEADING))}`,
    `**${markdownProse(explainVerdict(exchange, diagnosis))}**`,
    facts.join('\n'),
    markdownProse(laneDiagram(exchange, diagnosis).alternative),
    ...rewritingSection(exchange, diagnosis),
    ...causesSection(exchange, diagnosis),
    ...fixSection(diagnosis.fix),
    ...preflightSection(diagnosis, preflightCacheNotes(original, log)),
    ...elsewhereSection(exchange, diagnosis),
    ...curlSection(exchange, diagnosis),
    ...leftOutSection(original),
  ];
}

const howItIsKnown = (browser: Exchange['browser']): string =>
  `Recorded by CORS Inspector from the headers that ${BROWSER_NAMES[browser]} sent and received, and judged by the rules of the [Fetch Standard](https://fetch.spec.whatwg.org/#http-cors-protocol). Bodies are not read.`;

const joined = (blocks: readonly string[]): string => `${blocks.join('\n\n')}\n`;

/**
 * One request as a Markdown report that stands alone; secrets are redacted.
 *
 * @param log what was recorded beside it, to tell which preflight a browser remembered; null when that is not at hand
 */
export const requestReport = (exchange: Exchange, log: DiagnosedLog | null = null): string =>
  joined([...requestSection(exchange, log), howItIsKnown(exchange.browser)]);

/** The most requests that one report writes out. */
const MOST_REQUESTS = 100;

/** Requests that differ in nothing that a reader of the report would act on. */
function likeness(exchange: Exchange): string {
  const { causes } = diagnose(exchange);
  const [{ method, url }] = exchange.hops;
  return JSON.stringify([
    method,
    url,
    exchange.pageOrigin,
    causes.map(({ code, detail, hop }) => [code, detail, hop]),
  ]);
}

/**
 * All given requests (those that were blocked) as one Markdown report. Requests that fail alike are written once with
 * their number; beyond a hundred different ones the rest are counted only.
 */
export function blockedReport(exchanges: readonly Exchange[], log: DiagnosedLog | null = null): string {
  const [first] = exchanges;
  if (first === undefined) return joined(['No request was blocked.']);
  const alike = new Map<string, { exchange: Exchange; count: number }>();
  for (const exchange of exchanges) {
    const key = likeness(exchange);
    const group = alike.get(key);
    if (group === undefined) alike.set(key, { exchange, count: 1 });
    else group.count += 1;
  }
  const groups = [...alike.values()];
  const sections = groups
    .slice(0, MOST_REQUESTS)
    .flatMap(({ exchange, count }) => [
      ...requestSection(exchange, log),
      ...(count === 1 ? [] : [`The same happened to ${String(count)} identical requests.`]),
    ]);
  const rest = groups.length - MOST_REQUESTS;
  const count = exchanges.length === 1 ? '1 blocked request' : `${String(exchanges.length)} blocked requests`;
  return joined([
    `# ${count}`,
    howItIsKnown(first.browser),
    ...sections,
    ...(rest > 0
      ? [`${String(rest)} more different requests were blocked; they are not written out here.`]
      : []),
  ]);
}

import { apiPolicy } from '../../diagnosis/api/api-policy';
import { caseOf, caseReader, recordedBeside } from '../../diagnosis/case';
import type { Case } from '../../diagnosis/case';
import { diagnose } from '../../diagnosis/diagnose';
import { fixOf } from '../../diagnosis/fix/fix-of';
import type { DiagnosedLog } from '../../diagnosis/reading/diagnosed-log';
import type { Exchange } from '../../exchange/exchange';
import { isWhole, serverConfigurations } from '../../explanation/server-configuration';
import type { ChosenRecipes } from '../../explanation/server-configuration';
import { markdownPrinter } from './markdown-printer';
import { browserStatement, otherVersionStatement, recorderStatement } from '../recording-versions';
import { requestSection } from './request-section';
import type { RedactedText } from '../../redacted-text';
import { joined, ours } from '../redaction/composed-text';
import { redactionOf } from '../redaction/redaction';
import type { RedactionOf } from '../redaction/redaction';

function howItIsKnown(exchange: Exchange): RedactedText {
  const print = markdownPrinter(redactionOf([]));
  const other = otherVersionStatement(exchange);
  const more = other === null ? ours`` : ours` ${print.words(other)}`;
  return ours`Recorded by ${print.words(recorderStatement(exchange))} from the headers that ${print.words(browserStatement(exchange))} sent and received, and judged by the rules of the [Fetch Standard](https://fetch.spec.whatwg.org/#http-cors-protocol). Bodies are not read.${more}`;
}

const document = (blocks: readonly RedactedText[]): RedactedText => ours`${joined(blocks, ours`\n\n`)}\n`;

/**
 * One request as a Markdown report that stands alone; secrets are redacted.
 *
 * @param log what was recorded beside it, to tell which preflight a browser had cached; null when that is not at hand
 * @param chosen the stacks that the reader chose for servers, to write the configuration for
 */
export const requestReport = (
  exchange: Exchange,
  log: DiagnosedLog | null = null,
  chosen: ChosenRecipes = {},
  redact: RedactionOf = redactionOf,
): RedactedText =>
  document([
    ...requestSection(caseOf(exchange, log === null ? null : recordedBeside(log)), chosen, redact),
    howItIsKnown(exchange),
  ]);

/** The most requests that one report writes out. */
const MOST_REQUESTS = 100;

const readBy = (log: DiagnosedLog | null): DiagnosedLog['diagnosisOf'] => log?.diagnosisOf ?? diagnose;

/** Requests that differ in nothing that a reader of the report would act on. */
function likeness(exchange: Exchange, log: DiagnosedLog | null): string {
  const { verdict, causes } = readBy(log)(exchange);
  const [{ method, url }] = exchange.hops;
  return JSON.stringify([
    method,
    url,
    exchange.pageOrigin,
    verdict,
    causes.map(({ code, detail, hop }) => [code, detail, hop]),
  ]);
}

/**
 * The requests that pass once the server is configured as the section of this one says; none where that says nothing for
 * the stack that is there.
 */
function coveredWith(one: Case, chosen: ChosenRecipes): readonly Exchange[] {
  const { exchange, log } = one;
  const fix = fixOf(exchange);
  const [policy, ...others] = fix?.kind === 'server' ? fix.policies : [];
  const [server] = serverConfigurations(one, chosen);
  if (policy === undefined || others.length > 0 || server === undefined || !isWhole([server])) return [];
  const { requests } = apiPolicy(exchange, policy, log);
  return 'task' in server && server.task.covers.requests === requests.length ? requests : [];
}

/**
 * All given requests as one Markdown report. Requests that fail alike are written once with their number; beyond a hundred
 * different ones the rest are counted only. Configuration is written where a request first needs it, and not again for
 * those that it covers.
 */
export function requestsReport(
  exchanges: readonly Exchange[],
  log: DiagnosedLog | null = null,
  chosen: ChosenRecipes = {},
  redact: RedactionOf = redactionOf,
): RedactedText {
  const [first] = exchanges;
  if (first === undefined) return document([ours`No request was blocked.`]);
  const alike = new Map<string, { exchange: Exchange; count: number }>();
  for (const exchange of exchanges) {
    const key = likeness(exchange, log);
    const group = alike.get(key);
    if (group === undefined) alike.set(key, { exchange, count: 1 });
    else group.count += 1;
  }
  const groups = [...alike.values()];
  const readCase = caseReader(log === null ? null : recordedBeside(log));
  const covered = new Set<Exchange>();
  const sections = groups.slice(0, MOST_REQUESTS).flatMap(({ exchange, count }) => {
    const isCovered = covered.has(exchange);
    const one = readCase(exchange);
    if (!isCovered) for (const other of coveredWith(one, chosen)) covered.add(other);
    return [
      ...requestSection(one, isCovered ? null : chosen, redact),
      ...(isCovered ? [ours`The suggested configuration above also covers this request.`] : []),
      ...(count === 1 ? [] : [ours`The same happened to ${count} identical requests.`]),
    ];
  });
  const rest = groups.length - MOST_REQUESTS;
  const isBlocked = exchanges.every((exchange) => readBy(log)(exchange).verdict === 'blocked');
  const blocked = isBlocked ? ours`blocked ` : ours``;
  return document([
    ours`# ${exchanges.length} ${blocked}${exchanges.length === 1 ? ours`request` : ours`requests`}`,
    howItIsKnown(first),
    ...sections,
    ...(rest > 0 ? [ours`${rest} more distinct requests are not listed here.`] : []),
  ]);
}

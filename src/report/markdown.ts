import { diagnose } from '../diagnosis/diagnose';
import type { DiagnosedLog } from '../diagnosis/diagnosed-log';
import type { Exchange } from '../exchange/exchange';
import type { ChosenRecipes } from './configuration-section';
import { words } from './markdown-text';
import { browserStatement, otherVersionStatement, recorderStatement } from './recording-versions';
import { recordedBeside, requestSection } from './request-section';

function howItIsKnown(exchange: Exchange): string {
  const recorded = `Recorded by ${words(recorderStatement(exchange))} from the headers that ${words(browserStatement(exchange))} sent and received, and judged by the rules of the [Fetch Standard](https://fetch.spec.whatwg.org/#http-cors-protocol). Bodies are not read.`;
  const other = otherVersionStatement(exchange);
  return other === null ? recorded : `${recorded} ${words(other)}`;
}

const joined = (blocks: readonly string[]): string => `${blocks.join('\n\n')}\n`;

/**
 * One request as a Markdown report that stands alone; secrets are redacted.
 *
 * @param log what was recorded beside it, to tell which preflight a browser remembered; null when that is not at hand
 * @param chosen the stacks that the reader chose for servers, to write the configuration for
 */
export const requestReport = (
  exchange: Exchange,
  log: DiagnosedLog | null = null,
  chosen: ChosenRecipes = {},
): string => joined([...requestSection(exchange, recordedBeside(log), chosen), howItIsKnown(exchange)]);

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
 * their number; beyond a hundred different ones the rest are counted only. Configuration is written for a single request
 * alone: what each of several needs by itself would contradict the others.
 */
export function blockedReport(
  exchanges: readonly Exchange[],
  log: DiagnosedLog | null = null,
  chosen: ChosenRecipes = {},
): string {
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
  const beside = recordedBeside(log);
  const sections = groups
    .slice(0, MOST_REQUESTS)
    .flatMap(({ exchange, count }) => [
      ...requestSection(exchange, beside, groups.length === 1 ? chosen : null),
      ...(count === 1 ? [] : [`The same happened to ${String(count)} identical requests.`]),
    ]);
  const rest = groups.length - MOST_REQUESTS;
  const count = exchanges.length === 1 ? '1 blocked request' : `${String(exchanges.length)} blocked requests`;
  return joined([
    `# ${count}`,
    howItIsKnown(first),
    ...sections,
    ...(rest > 0
      ? [`${String(rest)} more different requests were blocked; they are not written out here.`]
      : []),
  ]);
}

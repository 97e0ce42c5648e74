import type { Diagnosis } from '../diagnosis/diagnosis';
import type { Exchange, Response } from '../exchange/exchange';
import { getHeader } from '../fetch-standard/header-list';
import { decidesWhoReads } from '../exchange/rewritten-headers';
import { preflightCurl, requestCurl } from './curl';
import { cappedValue, codeBlock, codeSpan } from './markdown-text';
import { decisiveHop } from './statements';
import { visibleBytes } from './visible-text';

/** More names or lines than these are counted only. */
const MOST = 20;

const isSafe = (method: string): boolean => /^(?:GET|HEAD|OPTIONS)$/.test(method);

/** What was answered in the browser, of the lines that decide who may read it: the same must come without one. */
function answered({ status, statusLine, headers }: Response): readonly string[] {
  const first = /^HTTP\/\S+ (\d{3} .+)$/.exec(statusLine)?.[1] ?? String(status);
  const lines = headers
    .filter(({ name }) => decidesWhoReads(name))
    .map(({ name, value }) => `${visibleBytes(name)}: ${cappedValue(visibleBytes(value))}`);
  const isAbsent = getHeader(headers, 'access-control-allow-origin') === null;
  return [
    'The answer that was recorded, as far as it decides who may read it:',
    codeBlock('text', [
      visibleBytes(first),
      ...lines.slice(0, MOST),
      ...(lines.length > MOST ? [`(${String(lines.length - MOST)} more lines)`] : []),
      ...(isAbsent ? ['(no Access-Control-Allow-Origin)'] : []),
    ]),
  ];
}

function unseenNote(names: readonly string[]): readonly string[] {
  if (names.length === 0) return [];
  const rest = names.length - MOST;
  const listed = names.slice(0, MOST).map(codeSpan).join(', ');
  return [
    `The values of ${listed}${rest > 0 ? ` and ${String(rest)} more` : ''} were not seen, because the request was never sent.`,
  ];
}

/**
 * Commands that send the preflight and the request without a browser, each with the answer that was recorded; nothing for a
 * URL that is not of the web.
 */
export function curlSection(exchange: Exchange, diagnosis: Diagnosis): readonly string[] {
  const hop = decisiveHop(exchange, diagnosis);
  if (!/^https?:/i.test(hop.url)) return [];
  const request = requestCurl(exchange, hop);
  const { preflight, response } = hop;
  return [
    '### See it without a browser',
    ...(preflight === null
      ? []
      : [
          'The preflight:',
          codeBlock('sh', [preflightCurl(hop, preflight)]),
          ...(preflight.response === null ? [] : answered(preflight.response)),
        ]),
    isSafe(hop.method)
      ? 'The request:'
      : `The request. It sends a real ${codeSpan(hop.method)}: run it where that does no harm.`,
    codeBlock('sh', [request.command]),
    ...(response === null ? [] : answered(response)),
    ...unseenNote(request.unseen),
    ...(isSafe(hop.method) ? [] : ['The body is not recorded; add it with `--data` if the server needs it.']),
  ];
}

import type { Diagnosis } from '../../diagnosis/diagnosis';
import { decisiveHop } from '../../diagnosis/reading/decisive-hop';
import { LINES, moreOf } from '../../diagnosis/words/plural';
import type { Exchange, Response } from '../../exchange/exchange';
import { getHeader } from '../../fetch-standard/header-list';
import { decidesWhoReads } from '../../exchange/rewritten-headers';
import type { RedactedText } from '../../redacted-text';
import type { CommandRequest } from '../curl';
import { curlCommand, preflightToRepeat, requestToRepeat } from '../curl';
import { codeBlock } from './markdown-text';
import type { MarkdownPrinter } from './markdown-printer';
import { commandBlock, otherShells } from './other-shells';
import { joined, ours } from '../redaction/composed-text';
import { hasPlaceholder, redactedCommand } from '../redaction/redacted-command';

/** More names or lines than these are counted only. */
const MOST = 20;

const isSafe = (method: string): boolean => /^(?:GET|HEAD|OPTIONS)$/.test(method);

/** What was answered in the browser, of the lines that decide who may read it: the same must come without one. */
function answered(
  { status, statusLine, headers }: Response,
  print: MarkdownPrinter,
): readonly RedactedText[] {
  const first = /^HTTP\/\S+ (\d{3} .+)$/.exec(statusLine)?.[1] ?? String(status);
  const lines = headers.filter(({ name }) => decidesWhoReads(name));
  const isAbsent = getHeader(headers, 'access-control-allow-origin') === null;
  return [
    ours`The recorded response, reduced to the headers that decide who may read it:`,
    codeBlock('text', [
      print.line(first),
      ...lines.slice(0, MOST).map(print.headerLine),
      ...(lines.length > MOST ? [ours`(${print.words(moreOf(lines.length - MOST, LINES))})`] : []),
      ...(isAbsent ? [ours`(no Access-Control-Allow-Origin)`] : []),
    ]),
  ];
}

function unseenNote(names: readonly string[], print: MarkdownPrinter): readonly RedactedText[] {
  if (names.length === 0) return [];
  const rest = names.length - MOST;
  const listed = joined(names.slice(0, MOST).map(print.code), ours`, `);
  const more = rest > 0 ? ours` and ${rest} more` : ours``;
  return [ours`The values of ${listed}${more} were not recorded, because the request was never sent.`];
}

/**
 * Commands that send the preflight and the request without a browser, each with the response that was recorded; nothing for a
 * URL that is not of the web.
 */
export function curlSection(
  exchange: Exchange,
  diagnosis: Diagnosis,
  print: MarkdownPrinter,
): readonly RedactedText[] {
  const hop = decisiveHop(exchange, diagnosis);
  if (!/^https?:/i.test(hop.url)) return [];
  const { request, unseen } = requestToRepeat(exchange, hop);
  const { preflight, response } = hop;
  const command = (sent: CommandRequest) => redactedCommand(sent, print.redaction, curlCommand);
  const ask = preflight === null ? null : command(preflightToRepeat(hop, preflight));
  const send = command(request);
  const isWithout = [ask, send].some((one) => one !== null && hasPlaceholder(one));
  return [
    ours`For bash, zsh and other POSIX shells:`,
    ...(ask === null ? [] : [ours`The preflight:`, commandBlock(ask, print)]),
    ...(preflight?.response ? answered(preflight.response, print) : []),
    isSafe(hop.method)
      ? ours`The request:`
      : ours`The request. It sends a real ${print.code(hop.method)}, so run it only where that does no harm.`,
    commandBlock(send, print),
    ...(response === null ? [] : answered(response, print)),
    ...otherShells(ask === null ? [send] : [ask, send], print),
    ...(isWithout ? [ours`Replace each \`YOUR-…\` with the secret that was left out.`] : []),
    ...unseenNote(unseen, print),
    ...(isSafe(hop.method)
      ? []
      : [ours`The body is not recorded. Add it with \`--data\` if the server needs it.`]),
  ];
}

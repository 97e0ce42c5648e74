import { decisiveHop } from '../../diagnosis/reading/outcome/decisive-hop';
import { code, prose } from '../../diagnosis/words/prose';
import type { Prose } from '../../diagnosis/words/prose';
import type { Response } from '../../exchange/exchange';
import { decidesWhoReads } from '../../exchange/rewritten-headers';
import { getHeader } from '../../fetch-standard/header-list';
import { paragraph } from '../blocks';
import type { Block, RecordedMessage } from '../blocks';
import { preflightToRepeat, requestToRepeat } from '../curl';
import type { SectionMaker } from '../section';

/** More names than these are counted only. */
const MOST_NAMES = 20;

const isSafe = (method: string): boolean => /^(?:GET|HEAD|OPTIONS)$/.test(method);

/** What came back in the browser, of the lines that decide who may read it: the same must come without one. */
function recordedOf({ status, statusLine, headers }: Response): RecordedMessage {
  return {
    title: 'The recorded response, reduced to the headers that decide who may read it',
    firstLine: /^HTTP\/\S+ (\d{3} .+)$/.exec(statusLine)?.[1] ?? String(status),
    lines: headers
      .filter(({ name }) => decidesWhoReads(name))
      .map(({ name, value }) => ({ name, value, mark: null })),
    absent: getHeader(headers, 'access-control-allow-origin') === null ? ['Access-Control-Allow-Origin'] : [],
  };
}

function unseenNote(names: readonly string[]): readonly Block[] {
  if (names.length === 0) return [];
  const listed = names
    .slice(0, MOST_NAMES)
    .flatMap((name, index): Prose => (index === 0 ? [code(name)] : prose`, ${code(name)}`));
  const rest = names.length - MOST_NAMES;
  const more = rest > 0 ? ` and ${String(rest)} more` : '';
  return [
    paragraph(prose`The values of ${listed}${more} were not recorded, because the request was never sent.`),
  ];
}

/**
 * Commands that send the preflight and the request without a browser, each with the response that was recorded; null for a
 * URL that is not of the web.
 */
export const reproduce: SectionMaker = ({ exchange, diagnosis }) => {
  const hop = decisiveHop(exchange, diagnosis);
  if (!/^https?:/i.test(hop.url)) return null;
  const { method, preflight, response } = hop;
  const { request, unseen } = requestToRepeat(exchange, hop);
  const preflightCommand =
    preflight === null
      ? []
      : [
          {
            title: 'The preflight',
            caution: null,
            request: preflightToRepeat(hop, preflight),
            recorded: preflight.response === null ? null : recordedOf(preflight.response),
          },
        ];
  const requestCommand = {
    title: 'The request',
    caution: isSafe(method)
      ? null
      : prose`This command sends a real ${code(method)}, so run it only where that does no harm.`,
    request,
    recorded: response === null ? null : recordedOf(response),
  };
  return {
    title: 'Reproduce with curl',
    blocks: [
      { kind: 'commands', commands: [...preflightCommand, requestCommand] },
      ...unseenNote(unseen),
      ...(isSafe(method)
        ? []
        : [
            paragraph(prose`The body is not recorded. Add it with ${code('--data')} if the server needs it.`),
          ]),
    ],
  };
};

import { headerReadability } from '../../diagnosis/reading/response/header-readability';
import type { Readability } from '../../diagnosis/reading/response/header-readability';
import type { Diagnosis } from '../../diagnosis/diagnosis';
import { code, prose } from '../../diagnosis/words/prose';
import type { Exchange, Hop, Response } from '../../exchange/exchange';
import { isUpgradeAlone } from '../../exchange/https-upgrade';
import { asciiLowercase } from '../../fetch-standard/isomorphic-string';
import type { HeaderList } from '../../fetch-standard/header-list';
import { paragraph } from '../blocks';
import type { Block } from '../blocks';
import type { SectionMaker } from '../section';

/** Whether the script can read a header, by its lower-cased name; null where that is no question. */
type Readable = ReadonlyMap<string, Readability> | null;

const READABILITY_MARKS: Readonly<Record<Readability, string>> = {
  readable: '(readable)',
  hidden: '(hidden)',
  unknown: '(readable or hidden)',
};

function message(
  title: string,
  firstLine: string,
  headers: HeaderList | null,
  readable: Readable = null,
): Block {
  const lines =
    headers?.map(({ name, value }) => {
      const readability = readable?.get(asciiLowercase(name));
      return { name, value, mark: readability === undefined ? null : READABILITY_MARKS[readability] };
    }) ?? null;
  return { kind: 'message', message: { title, firstLine, lines, absent: [] } };
}

const noted = (text: string): Block => paragraph(prose`${text}`, { isMinor: true });

function notesOf(response: Response): readonly Block[] {
  const notes = [
    ...(response.fromCache ? ['From the HTTP cache.'] : []),
    ...(response.repeatsMerged ? ['The browser may have joined repeated headers into one line.'] : []),
    ...(response.rewritten === null
      ? []
      : ['Another extension or a DevTools override changed these headers later.']),
  ];
  return notes.length === 0 ? [] : [noted(notes.join(' '))];
}

function responseBlocks(
  title: string,
  response: Response | null,
  readable: Readable = null,
): readonly Block[] {
  if (response === null) return [noted(`${title}: not recorded.`)];
  const { status, statusLine, headers, rewritten } = response;
  const firstLine = statusLine === '' ? String(status) : statusLine;
  return [
    message(title, firstLine, headers, readable),
    ...notesOf(response),
    ...(rewritten === null ? [] : [message(`${title}, as changed`, firstLine, rewritten)]),
  ];
}

function readableNote(readable: Readable): readonly Block[] {
  if (readable === null) return [];
  const note = prose`Readable: the script can read the header. Hidden: the script cannot read it, because ${code('Access-Control-Expose-Headers')} does not list it.`;
  const open = prose` Readable or hidden: with credentials, ${code('*')} lists no header, and whether the request had credentials is not known.`;
  const isOpen = [...readable.values()].includes('unknown');
  return [paragraph(isOpen ? [...note, ...open] : note, { isMinor: true })];
}

function hopBlocks(hop: Hop, readable: Readable): readonly Block[] {
  const { preflight, redirectUrl, url, method } = hop;
  return [
    ...(preflight === null
      ? []
      : [
          message('Preflight', `OPTIONS ${url}`, preflight.requestHeaders),
          ...responseBlocks('Preflight response', preflight.response),
          ...(preflight.end?.kind === 'failed'
            ? [paragraph(prose`The preflight failed with ${code(preflight.end.error.name)}.`)]
            : []),
        ]),
    message('Request', `${method} ${url}`, hop.requestHeaders),
    ...responseBlocks('Response', hop.response, readable),
    ...readableNote(readable),
    ...(hop.upgraded === true && !isUpgradeAlone(hop)
      ? [paragraph(prose`The page used ${code('http')}, and the browser switched to ${code('https')}.`)]
      : []),
    ...(redirectUrl === null
      ? []
      : [
          paragraph(
            prose`${isUpgradeAlone(hop) ? 'Not sent, because the browser itself switched to' : 'Redirected to'} ${code(redirectUrl)}.`,
          ),
        ]),
  ];
}

/** How it ended, as far as the browser's events, its DevTools and the page tell. */
function endBlocks({ end, devtoolsError, pageStatus, type, frameId }: Exchange): readonly Block[] {
  const unread = pageStatus === 0 ? ': the script could not read the response' : '';
  return [
    ...(end?.kind === 'failed' ? [paragraph(prose`The request ended with ${code(end.error.name)}.`)] : []),
    ...(devtoolsError === null ? [] : [paragraph(prose`DevTools reported ${code(devtoolsError.name)}.`)]),
    ...(pageStatus === null
      ? []
      : [paragraph(prose`The page's own timeline (Resource Timing) shows status ${pageStatus}${unread}.`)]),
    noted(
      `Type ${type}, frame ${String(frameId)}. Headers that the browser hides from extensions are not shown.`,
    ),
  ];
}

/**
 * All messages of every hop exactly as recorded, with what the script can read of the last response.
 *
 * @param diagnosis null where there is none because of a bug
 */
export function recordedBlocks(exchange: Exchange, diagnosis: Diagnosis | null): readonly Block[] {
  const readable = diagnosis === null ? null : headerReadability(exchange, diagnosis);
  const { hops } = exchange;
  return [
    ...hops.map((hop, index): Block => ({
      kind: 'group',
      title: hops.length === 1 ? null : `Hop ${String(index + 1)} of ${String(hops.length)}`,
      isOpen: true,
      marks: {},
      blocks: hopBlocks(hop, index === hops.length - 1 ? readable : null),
    })),
    ...endBlocks(exchange),
  ];
}

/** Every message as it was recorded. */
export const recorded: SectionMaker = ({ exchange, diagnosis }) => ({
  title: 'Recorded messages',
  blocks: recordedBlocks(exchange, diagnosis),
});

import { lastHopIndex } from '../../exchange/hops';
import type { Cause, Diagnosis, Message } from '../../diagnosis/diagnosis';
import { explainCause } from '../../diagnosis/sentences/explain-cause';
import { hasNoOutcome } from '../../diagnosis/judging/has-no-outcome';
import { plainText } from '../../diagnosis/words/prose';
import type { Exchange, Hop, Preflight, Response } from '../../exchange/exchange';
import { mayStillRun } from '../../exchange/recording/exchange-changes';
import { isUpgradeAlone } from '../../exchange/https-upgrade';
import { headerValues } from '../../fetch-standard/header-list';
import type { HeaderList } from '../../fetch-standard/header-list';
import { listElements } from '../../fetch-standard/list-elements';
import type { ResponseSource } from './response-source';
import { BROWSER_LANE } from './lanes';
import type { Arrow } from './lanes';
import type { BreakPoint } from './lane-diagram-break';
import { urlParts } from '../url-parts';
import { visibleBytes } from '../visible-text';

/** One hop with its surroundings. */
export type DrawnHop = {
  readonly exchange: Exchange;
  readonly diagnosis: Diagnosis;
  readonly hop: Hop;
  readonly index: number;
  /** The lane of the server that the hop went to. */
  readonly lane: number;
  readonly broken: BreakPoint | null;
  readonly source: ResponseSource;
};

const PLAIN = { line: 'solid', tip: 'arrow', tone: 'plain', isLiteral: true, note: null } as const;

const first = (headers: HeaderList | null | undefined, name: string): string | null =>
  headerValues(headers ?? [], name)[0] ?? null;

function statusWithDuration(status: number, from: number, to: number): string {
  const elapsed = Math.round(to - from);
  return elapsed > 0 ? `${String(status)} · ${String(elapsed)} ms` : String(status);
}

const isBrokenAt = ({ broken, index }: DrawnHop, at: BreakPoint['at']): boolean =>
  broken !== null && broken.hop === index && broken.at === at;

const LISTS = /^access-control-allow-(?:origin|methods|headers)$/i;

/** A line of a response, in the few words that a diagram has room for: where all else is the same, its value. */
function shortLine(name: string, value: string): string {
  if (!LISTS.test(name)) return `${name}: ${visibleBytes(value)}`;
  return value === '' ? `${name} is empty` : `allows: ${visibleBytes(value)}`;
}

/** The line of the response that proves a cause, or the cause itself when no header of this message does. */
function proof(cause: Cause, message: Message): string {
  const lines = cause.evidence.filter(
    (evidence) =>
      evidence.message === message &&
      !evidence.name.startsWith(':') &&
      (evidence.mark !== null || evidence.value === null),
  );
  const [line] = lines;
  if (line === undefined) return plainText(explainCause(cause).title);
  const count = lines.filter(({ name }) => name === line.name).length;
  if (count > 1) return `${String(count)} × ${line.name}`;
  return line.value === null ? `no ${line.name}` : shortLine(line.name, line.value);
}

function brokenNote(drawn: DrawnHop, message: Message): Arrow['note'] {
  const [cause] = drawn.diagnosis.causes;
  return cause === undefined ? null : { text: proof(cause, message), tone: 'bad' };
}

function requestedBy({ requestHeaders }: Preflight): string {
  const method = first(requestHeaders, 'access-control-request-method');
  const names = listElements(requestHeaders, 'access-control-request-headers');
  return `for: ${[...(method === null ? [] : [method]), ...names].join(', ')}`;
}

function withoutResponse(drawn: DrawnHop, end: Preflight['end'], message: Message, isBroken: boolean): Arrow {
  const back = { from: drawn.lane, to: BROWSER_LANE, isLiteral: false } as const;
  if (end === null)
    return {
      ...back,
      line: 'dashed',
      tip: 'none',
      tone: 'quiet',
      text: 'waiting for the response',
      note: null,
    };
  const note: Arrow['note'] =
    end.kind === 'failed'
      ? { text: end.error.name, tone: 'bad' }
      : isBroken
        ? brokenNote(drawn, message)
        : null;
  const text = end.kind === 'failed' ? 'no response' : 'no response recorded';
  return {
    ...back,
    line: 'dashed',
    tip: isBroken ? 'cross' : 'none',
    tone: isBroken ? 'bad' : 'quiet',
    text,
    note,
  };
}

function preflightArrows(drawn: DrawnHop, preflight: Preflight): readonly Arrow[] {
  const isBroken = isBrokenAt(drawn, 'preflight');
  const requestArrow: Arrow = {
    ...PLAIN,
    from: BROWSER_LANE,
    to: drawn.lane,
    text: `OPTIONS ${urlParts(drawn.hop.url).path}`,
    note: { text: requestedBy(preflight), tone: 'quiet' },
  };
  const { response } = preflight;
  if (response === null)
    return [requestArrow, withoutResponse(drawn, preflight.end, 'preflight-response', isBroken)];
  const responseArrow: Arrow = {
    ...PLAIN,
    from: drawn.lane,
    to: BROWSER_LANE,
    tip: isBroken ? 'cross' : 'arrow',
    tone: isBroken ? 'bad' : 'plain',
    text: statusWithDuration(response.status, preflight.time, response.time),
    note: isBroken
      ? brokenNote(drawn, 'preflight-response')
      : hasNoOutcome(drawn.diagnosis.verdict)
        ? null
        : { text: 'the preflight passes', tone: 'good' },
  };
  return [requestArrow, responseArrow];
}

function notSent(drawn: DrawnHop): Arrow {
  const { hop, lane } = drawn;
  const isBroken = isBrokenAt(drawn, 'sending');
  return {
    from: BROWSER_LANE,
    to: lane,
    line: 'dashed',
    tip: isBroken ? 'cross' : 'none',
    tone: isBroken ? 'bad' : 'quiet',
    text: `${hop.method} ${urlParts(hop.url).path} ${drawn.diagnosis.verdict === 'failed' ? 'did not get through' : 'was never sent'}`,
    isLiteral: false,
    note: isBroken ? brokenNote(drawn, 'request') : null,
  };
}

function responseNote(drawn: DrawnHop, response: Response): Arrow['note'] {
  if (isBrokenAt(drawn, 'response')) return brokenNote(drawn, 'response');
  const next = drawn.exchange.hops[drawn.index + 1];
  if (next !== undefined) {
    const { host, path } = urlParts(next.url);
    return { text: `redirects to ${host}${path}`, tone: 'quiet' };
  }
  const allowed = first(response.headers, 'access-control-allow-origin');
  return allowed === null ? null : { text: shortLine('Access-Control-Allow-Origin', allowed), tone: 'quiet' };
}

/** A response that the browser's cache gave: nothing of it went over the line. */
function cachedArrows(drawn: DrawnHop, response: Response): readonly Arrow[] {
  const { hop, lane, source } = drawn;
  const isBroken = isBrokenAt(drawn, 'response');
  return [
    {
      from: BROWSER_LANE,
      to: lane,
      line: 'dashed',
      tip: 'none',
      tone: 'quiet',
      text: `${hop.method} ${urlParts(hop.url).path} was not sent`,
      isLiteral: false,
      note:
        source === 'cache-alone'
          ? null
          : { text: 'or only to revalidate the cached response', tone: 'quiet' },
    },
    {
      from: BROWSER_LANE,
      to: BROWSER_LANE,
      line: 'solid',
      tip: isBroken ? 'cross' : 'arrow',
      tone: isBroken ? 'bad' : 'plain',
      text: `${String(response.status)} from the browser cache`,
      isLiteral: false,
      note: responseNote(drawn, response),
    },
  ];
}

function requestArrows(drawn: DrawnHop): readonly Arrow[] {
  const { exchange, hop, lane, index, source } = drawn;
  if (isUpgradeAlone(hop)) return [upgradeArrow(lane)];
  if (hop.response !== null && source !== 'network') return cachedArrows(drawn, hop.response);
  const origin = first(hop.requestHeaders, 'origin');
  const request: Arrow = {
    ...PLAIN,
    from: BROWSER_LANE,
    to: lane,
    text: `${hop.method} ${urlParts(hop.url).path}`,
    note: origin === null ? null : { text: `Origin: ${visibleBytes(origin)}`, tone: 'quiet' },
  };
  const isBroken = isBrokenAt(drawn, 'response');
  const { response } = hop;
  if (response === null) {
    const isLast = index === lastHopIndex(exchange);
    return [request, withoutResponse(drawn, isLast ? exchange.end : null, 'response', isBroken)];
  }
  const began = Math.max(hop.time, hop.preflight?.response?.time ?? hop.time);
  const responseArrow: Arrow = {
    ...PLAIN,
    from: lane,
    to: BROWSER_LANE,
    tip: isBroken ? 'cross' : 'arrow',
    tone: isBroken ? 'bad' : 'plain',
    text: statusWithDuration(response.status, began, response.time),
    note: responseNote(drawn, response),
  };
  return [request, responseArrow];
}

/** The browser goes from http to https by itself. */
const upgradeArrow = (lane: number): Arrow => ({
  from: BROWSER_LANE,
  to: lane,
  line: 'dashed',
  tip: 'none',
  tone: 'quiet',
  text: 'not requested: the browser switches to https by itself',
  isLiteral: false,
  note: null,
});

/** What passed between the browser and a server in one hop: the preflight if any, the actual request, the responses. */
export function hopArrows(drawn: DrawnHop): readonly Arrow[] {
  const { diagnosis, hop, index, lane } = drawn;
  const preflight = hop.preflight === null ? [] : preflightArrows(drawn, hop.preflight);
  if (isBrokenAt(drawn, 'sending') || isBrokenAt(drawn, 'preflight')) return [...preflight, notSent(drawn)];
  // Nothing tells yet, or any more, whether the actual request was made.
  const isPreflightOpen = hop.preflight !== null && mayStillRun(hop.preflight.end) && hop.response === null;
  if (isPreflightOpen) return preflight;
  const cached: readonly Arrow[] =
    diagnosis.preflight.fromCache && hop.preflight === null && index === 0
      ? [
          {
            from: BROWSER_LANE,
            to: lane,
            line: 'dashed',
            tip: 'none',
            tone: 'quiet',
            text: 'cached preflight, none sent',
            isLiteral: false,
            note: null,
          },
        ]
      : [];
  return [...preflight, ...cached, ...requestArrows(drawn)];
}

import { createHash } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import { fillTemplates, originTemplates, responseBytes } from './response-bytes';
import type { TemplateValues } from './response-bytes';
import { headerOf, isPreflight } from './wire-request';
import type { WireRequest } from './wire-request';
import type { ServerReaction, OriginRole, SentResponse, ZooCase, ZooOrigins, ZooRequest } from './zoo-case';
import type { LogEntry, ZooLog } from './zoo-log';

const OPENED =
  'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: {webSocketAccept}\r\n\r\n';
const CLOSE_FRAME = Buffer.from([0x88, 0]);

/** What the servers need to know of a case. */
export type ServedCase = Pick<ZooCase, 'id' | 'responses'>;

/** Does to the connection or the stream of a request what the reaction says. */
type WriteReaction = (reaction: ServerReaction, values: Partial<TemplateValues>) => Promise<void>;

/** Responds to a request that names a case in its query, by the data of that case, and logs it. */
export async function respondToCase(
  request: WireRequest,
  write: WriteReaction,
  {
    role,
    cases,
    origins,
    log,
  }: { role: OriginRole; cases: ReadonlyMap<string, ServedCase>; origins: ZooOrigins; log: ZooLog },
): Promise<void> {
  const query = new URL(request.target, origins[role]).searchParams;
  const caseId = query.get('case') ?? '';
  const zooCase = cases.get(caseId);
  if (!zooCase) {
    await write(nothingFound(`The zoo has no case "${caseId}".`), {});
    return;
  }
  const entry: LogEntry = {
    ...request,
    role,
    caseId,
    run: query.get('run') ?? '',
    hop: Number(query.get('hop') ?? 0),
    kind: isPreflight(request) ? 'preflight' : 'actual',
    marker: log.nextMarker(),
  };
  log.add(entry);
  const reaction = reactionFor(zooCase, { ...entry, hasCondition: isConditional(request) });
  if (!reaction) {
    await write(nothingFound(`Case "${caseId}" has no ${entry.kind} response for hop ${entry.hop}.`), {});
    return;
  }
  await write(reaction, templatesFor(entry, origins));
}

/** Whether the browser revalidates the response that it has stored. */
const isConditional = (request: WireRequest): boolean =>
  headerOf(request, 'if-none-match') !== null || headerOf(request, 'if-modified-since') !== null;

/** The reaction that a case holds for a request; undefined when the case does not expect such a request. */
export function reactionFor(
  zooCase: ServedCase,
  { hop, kind, hasCondition = false }: Pick<LogEntry, 'hop' | 'kind'> & { readonly hasCondition?: boolean },
): ServerReaction | undefined {
  const responses = hop === 0 ? zooCase.responses : zooCase.responses.hops?.[hop - 1];
  const revalidated = hasCondition && kind === 'actual' ? responses?.revalidated : undefined;
  return revalidated ?? responses?.[kind];
}

/** Does to the connection what the response says. */
export async function writeReaction(
  reaction: ServerReaction,
  socket: Socket,
  values: Partial<TemplateValues>,
): Promise<void> {
  switch (reaction.kind) {
    case 'response':
      if (reaction.delayMs !== undefined) await delay(reaction.delayMs);
      socket.end(responseBytes(reaction, values));
      return;
    case 'raw':
      socket.end(Buffer.from(reaction.bytes, 'latin1'));
      return;
    case 'web-socket':
      socket.write(fillTemplates(OPENED, values));
      // The page sends nothing but the frame that closes it.
      socket.once('data', () => socket.end(CLOSE_FRAME));
      return;
    case 'reset':
      // Node cannot reset below TLS; to the browser a connection that just ends is as bad.
      if (socket instanceof TLSSocket) socket.destroy();
      else socket.resetAndDestroy();
      return;
    case 'close':
      socket.destroy();
      return;
    case 'hang':
      return;
  }
}

/** What says in plain text that there is nothing here, without any CORS header. */
export const nothingFound = (reason: string): SentResponse => ({
  kind: 'response',
  status: 404,
  headers: [['Content-Type', 'text/plain; charset=utf-8']],
  body: `${reason}\n`,
});

/** Says so, and ends the connection. */
export function notFound(socket: Socket, reason: string): void {
  socket.end(responseBytes(nothingFound(reason), {}));
}

function templatesFor(entry: LogEntry, origins: ZooOrigins): TemplateValues {
  const queryOfHop = (hop: number): string =>
    new URLSearchParams({ case: entry.caseId, run: entry.run, hop: String(hop) }).toString();
  return {
    ...originTemplates(origins),
    origin: headerOf(entry, 'origin') ?? '',
    requestedMethod: headerOf(entry, 'access-control-request-method') ?? '',
    requestedHeaders: headerOf(entry, 'access-control-request-headers') ?? '',
    webSocketAccept: webSocketAccept(headerOf(entry, 'sec-websocket-key') ?? ''),
    marker: entry.marker,
    next: queryOfHop(entry.hop + 1),
    same: queryOfHop(entry.hop),
  };
}

/** @see https://datatracker.ietf.org/doc/html/rfc6455#section-4.2.2 */
function webSocketAccept(key: string): string {
  return createHash('sha1').update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64');
}

/** The request with the origin templates of its own URLs filled. */
export function withUrlsFilled(request: ZooRequest, origins: ZooOrigins): ZooRequest {
  if (request.kind !== 'fetch') return request;
  const filled = <T extends { readonly url?: string }>(holder: T): T =>
    holder.url === undefined
      ? holder
      : { ...holder, url: fillTemplates(holder.url, originTemplates(origins)) };
  const before = request.before?.map(filled);
  return { ...filled(request), ...(before === undefined ? {} : { before }) };
}

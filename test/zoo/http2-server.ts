import { constants, createSecureServer } from 'node:http2';
import type {
  Http2SecureServer,
  IncomingHttpHeaders,
  OutgoingHttpHeaders,
  ServerHttp2Stream,
} from 'node:http2';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { fillTemplates, hasNoBody } from './response-bytes';
import type { TemplateValues } from './response-bytes';
import type { Certificate } from './certificate';
import type { WireRequest } from './wire-request';
import type { ServerReaction, HeaderLine, SentResponse } from './zoo-case';

/** Responds to one request by writing to its stream. */
export type StreamHandler = (request: WireRequest, stream: ServerHttp2Stream) => void | Promise<void>;

/** A server on this machine's loopback address that speaks HTTP/2 over TLS and nothing else. */
export class Http2Server {
  readonly #server: Http2SecureServer;
  readonly #sockets = new Set<Socket>();

  private constructor(server: Http2SecureServer) {
    this.#server = server;
  }

  /** Listens on a free port. */
  static async listen(handler: StreamHandler, { keyPem, certificatePem }: Certificate): Promise<Http2Server> {
    const server = createSecureServer({ key: keyPem, cert: certificatePem });
    const listening = new Http2Server(server);
    const receive = (
      stream: ServerHttp2Stream,
      headers: IncomingHttpHeaders,
      _flags: number,
      raw: readonly string[],
    ): void => {
      stream.on('error', () => stream.destroy());
      stream.once('end', () => void handler(requestOf(headers, raw), stream));
      stream.resume();
    };
    server.on('stream', receive);
    server.on('sessionError', () => undefined);
    server.on('connection', (socket: Socket) => {
      listening.#sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => listening.#sockets.delete(socket));
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(0, '127.0.0.1', resolve);
    });
    return listening;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** Stops listening and drops every connection. */
  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }
}

function requestOf(headers: IncomingHttpHeaders, raw: readonly string[]): WireRequest {
  const lines = raw.flatMap((name, index): HeaderLine[] =>
    index % 2 === 1 || name.startsWith(':') ? [] : [[name, raw[index + 1] ?? '']],
  );
  return {
    method: headers[':method'] ?? '',
    target: headers[':path'] ?? '/',
    headers: lines,
  };
}

/** Does to the stream what the reaction says; the connection and its other streams stay. */
export async function writeToStream(
  reaction: ServerReaction,
  stream: ServerHttp2Stream,
  values: Partial<TemplateValues>,
): Promise<void> {
  if (reaction.kind === 'hang') return;
  if (reaction.kind === 'response' && reaction.status >= 200) {
    if (reaction.delayMs !== undefined) await delay(reaction.delayMs);
    if (respond(reaction, stream, values)) return;
  }
  stream.close(constants.NGHTTP2_INTERNAL_ERROR);
}

/** Whether Node could write the response. */
function respond(
  { status, headers, body = '', interim = [], announcedLength }: SentResponse,
  stream: ServerHttp2Stream,
  values: Partial<TemplateValues>,
): boolean {
  const bytes = Buffer.from(fillTemplates(body, values), 'latin1');
  const isEmpty = hasNoBody(status);
  const length: HeaderLine[] = isEmpty ? [] : [['content-length', String(announcedLength ?? bytes.length)]];
  const lines = [
    ...headers.map(([name, value]): HeaderLine => [name, fillTemplates(value, values)]),
    ...length,
  ];
  try {
    for (const { status: before, headers: first } of interim)
      stream.additionalHeaders({ ':status': before, ...fieldsOf(first) });
    stream.respond({ ':status': status, ...fieldsOf(lines) }, { endStream: isEmpty });
  } catch {
    return false;
  }
  if (!isEmpty) stream.end(bytes);
  return true;
}

/** Headers that Node writes once only. */
const SINGLE = new Set([
  'access-control-allow-credentials',
  'access-control-max-age',
  'content-language',
  'content-type',
  'etag',
  'location',
  'x-content-type-options',
]);

/** Header lines as Node takes them: names in lowercase, as HTTP/2 wants them, and repeats kept apart. */
function fieldsOf(lines: readonly HeaderLine[]): OutgoingHttpHeaders {
  const fields = new Map<string, string[]>();
  for (const [written, value] of lines) {
    const name = written.toLowerCase();
    const before = SINGLE.has(name) ? [] : (fields.get(name) ?? []);
    fields.set(name, [...before, value]);
  }
  return Object.fromEntries(
    [...fields].map(([name, values]) => [name, values.length === 1 ? values[0] : values]),
  );
}

import { connect as connectHttp2 } from 'node:http2';
import type { IncomingHttpHeaders, IncomingHttpStatusHeader } from 'node:http2';
import type { Socket } from 'node:net';
import { asciiLowercase } from '../../fetch-standard/isomorphic-string';
import { headersOf } from './http1';
import type { OutgoingMessage, ResponseHead } from './message';

/** Names that HTTP/2 has no place for. */
const OF_HTTP1: ReadonlySet<string> = new Set([
  'connection',
  'host',
  'keep-alive',
  'transfer-encoding',
  'upgrade',
]);

function outgoing({ url, method, headers }: OutgoingMessage): Record<string, string | string[]> {
  const { pathname, search, protocol, host } = new URL(url);
  const byName = new Map<string, string[]>();
  for (const { name, value } of headers) {
    const lower = asciiLowercase(name);
    if (!OF_HTTP1.has(lower)) byName.set(lower, [...(byName.get(lower) ?? []), value]);
  }
  const own = [...byName].map(([name, values]): [string, string | string[]] => {
    const [only = '', ...more] = values;
    return [name, more.length === 0 ? only : values];
  });
  return {
    ':method': method,
    ':path': `${pathname}${search}`,
    ':scheme': protocol.slice(0, -1),
    ':authority': host,
    ...Object.fromEntries(own),
  };
}

/** Sends a message over HTTP/2, and closes the connection as soon as the head of the response is there. */
export function sendOverHttp2(
  message: OutgoingMessage,
  socket: Socket,
  signal: AbortSignal,
): Promise<ResponseHead> {
  return new Promise((resolve, reject) => {
    const session = connectHttp2(new URL(message.url).origin, { createConnection: () => socket });
    const end = (): void => {
      signal.removeEventListener('abort', abort);
      session.destroy();
    };
    const fail = (error: Error): void => {
      end();
      reject(error);
    };
    const abort = (): void => fail(new DOMException('The time is over.', 'TimeoutError'));
    signal.addEventListener('abort', abort, { once: true });
    session.on('error', fail);
    const stream = session.request(outgoing(message), { endStream: message.body === null });
    stream.on('error', fail);
    stream.once('close', () => fail(Object.assign(new Error('closed'), { code: 'ECONNRESET' })));
    // Node hands on the lines as they came, which its types do not know.
    const receive = (
      headers: IncomingHttpHeaders & IncomingHttpStatusHeader,
      _flags: number,
      raw: readonly string[],
    ): void => {
      const status = headers[':status'] ?? 0;
      const lines = headersOf(raw).filter(({ name }) => !name.startsWith(':'));
      resolve({ status, statusLine: `HTTP/2 ${String(status)}`, headers: lines });
      end();
    };
    stream.once('response', receive);
    if (message.body !== null) stream.end(message.body);
  });
}

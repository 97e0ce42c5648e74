import { request as httpRequest } from 'node:http';
import type { Socket } from 'node:net';
import type { HeaderList } from '../../fetch-standard/header-list';
import { stripTabOrSpace } from '../../fetch-standard/http-whitespace';
import type { OutgoingMessage, ResponseHead } from './message';

/** Bytes of a head, beyond which Chrome refuses it too. */
const MOST_HEAD_BYTES = 256 * 1024;

/** Pairs as Node gives the lines of a head. */
export const headersOf = (raw: readonly string[]): HeaderList =>
  raw.flatMap((name, index) =>
    index % 2 === 0 ? [{ name, value: stripTabOrSpace(raw[index + 1] ?? '') }] : [],
  );

/** What HTTP/1.1 needs beside the headers of a message. */
function framing({ method, body }: OutgoingMessage, { host }: URL): HeaderList {
  const hasLength = body !== null || !/^(?:GET|HEAD|OPTIONS)$/.test(method);
  return [
    { name: 'Host', value: host },
    { name: 'Connection', value: 'close' },
    ...(hasLength ? [{ name: 'Content-Length', value: String(Buffer.byteLength(body ?? '')) }] : []),
  ];
}

/** Sends a message over HTTP/1.1, and closes the connection as soon as the head of the response is there. */
export function sendOverHttp1(
  message: OutgoingMessage,
  socket: Socket,
  signal: AbortSignal,
): Promise<ResponseHead> {
  const url = new URL(message.url);
  const lines = [...framing(message, url), ...message.headers];
  return new Promise((resolve, reject) => {
    const request = httpRequest({
      createConnection: () => socket,
      method: message.method,
      path: `${url.pathname}${url.search}`,
      headers: lines.flatMap(({ name, value }) => [name, value]),
      setHost: false,
      maxHeaderSize: MOST_HEAD_BYTES,
      signal,
    });
    request.once('error', reject);
    request.once('upgrade', () => {
      socket.destroy();
      reject(Object.assign(new Error('upgraded'), { code: 'HPE_UPGRADE' }));
    });
    request.once('response', (response) => {
      const { statusCode: status = 0, statusMessage = '', httpVersion, rawHeaders } = response;
      resolve({
        status,
        statusLine: `HTTP/${httpVersion} ${String(status)} ${statusMessage}`.trimEnd(),
        headers: headersOf(rawHeaders),
      });
      // What follows may never end.
      response.once('error', () => undefined);
      request.destroy();
    });
    request.end(message.body ?? undefined);
  });
}

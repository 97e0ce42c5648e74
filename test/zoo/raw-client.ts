import { connect } from 'node:net';
import type { HeaderLine } from './zoo-case';

/** Sends one request over a plain socket and gives every byte of the response as latin1; empty when there was none. */
export function exchangeRaw(
  url: string,
  { method = 'GET', headers = [], body = '' }: RawRequest = {},
): Promise<string> {
  const { hostname, port, pathname, search } = new URL(url);
  const lines = [['Host', `${hostname}:${port}`] as const, ...headers];
  if (body) lines.push(['Content-Length', String(body.length)]);
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  return new Promise((resolve) => {
    let received = '';
    const socket = connect(Number(port), '127.0.0.1');
    socket.on('data', (chunk) => (received += chunk.toString('latin1')));
    // A reset is one of the reactions of the zoo.
    socket.on('error', () => resolve(received));
    socket.on('close', () => resolve(received));
    socket.write(Buffer.from(`${method} ${pathname}${search} HTTP/1.1\r\n${head}\r\n${body}`, 'latin1'));
  });
}

type RawRequest = { method?: string; headers?: readonly HeaderLine[]; body?: string };

/** What makes an OPTIONS request a preflight for a PUT. */
export const PREFLIGHT_FOR_PUT: RawRequest = {
  method: 'OPTIONS',
  headers: [
    ['Origin', 'http://localhost:1'],
    ['Access-Control-Request-Method', 'PUT'],
  ],
};

import type { Socket } from 'node:net';
import type { HeaderLine } from './zoo-case';

/** A request as it stood on the wire. */
export type WireRequest = {
  method: string;
  /** The request target, path and query. */
  target: string;
  /** Header lines in order, repeats and case kept. */
  headers: readonly HeaderLine[];
};

const HEAD_LIMIT_BYTES = 256 * 1024;
// A TLS handshake, for example, does not.
const STARTS_LIKE_HTTP = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]/;
const END_OF_HEAD = '\r\n\r\n';

/**
 * Reads one HTTP/1.1 request, head and body, from a connection. Not `node:http`: its parser refuses methods that it does not
 * know, such as a lower-case `patch`, which browsers send. Resolves with null when the peer leaves or sends something else.
 */
export function readWireRequest(socket: Socket): Promise<WireRequest | null> {
  return new Promise((resolve) => {
    let received = '';
    let request: WireRequest | null = null;
    let length = Infinity;
    const done = (result: WireRequest | null): void => {
      socket.removeAllListeners('data');
      socket.resume();
      resolve(result);
    };
    socket.on('data', (chunk) => {
      received += chunk.toString('latin1');
      if (!request) {
        if (!STARTS_LIKE_HTTP.test(received)) return done(null);
        const end = received.indexOf(END_OF_HEAD);
        if (end < 0) return received.length > HEAD_LIMIT_BYTES ? done(null) : undefined;
        request = parseHead(received.slice(0, end));
        if (!request) return done(null);
        length = end + END_OF_HEAD.length + Number(headerOf(request, 'content-length') ?? 0);
      }
      if (received.length >= length) done(request);
    });
    socket.on('error', () => done(null));
    socket.on('close', () => done(null));
  });
}

/** The first value of a header, or null; the name is compared without regard to case. */
export function headerOf(request: WireRequest, name: string): string | null {
  return request.headers.find(([candidate]) => candidate.toLowerCase() === name)?.[1] ?? null;
}

/**
 * Only OPTIONS with Access-Control-Request-Method is a preflight; a page may send OPTIONS of its own.
 * @see https://fetch.spec.whatwg.org/#cors-preflight-request
 */
export function isPreflight(request: WireRequest): boolean {
  return request.method === 'OPTIONS' && headerOf(request, 'access-control-request-method') !== null;
}

function parseHead(head: string): WireRequest | null {
  const [requestLine = '', ...lines] = head.split('\r\n');
  const [, method, target] = /^(\S+) (\S+) HTTP\/1\.[01]$/.exec(requestLine) ?? [];
  if (method === undefined || target === undefined) return null;
  const headers = lines.map((line): HeaderLine => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon), line.slice(colon + 1).trim()];
  });
  return { method, target, headers };
}

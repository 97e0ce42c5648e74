import { connect as connectTcp } from 'node:net';
import type { Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';

/** Where to connect to, and how. */
export type ConnectOptions = {
  /** Whether certificates that nobody vouches for are taken. */
  readonly insecure: boolean;
  /** Ends everything that is under way. */
  readonly signal: AbortSignal;
  /** The host and the port to connect to for a URL, where these are not its own. */
  readonly addressOf: (url: URL) => Address;
};

export type Address = { readonly host: string; readonly port: number };

/** A connection to a server, and which version of HTTP it speaks. */
export type Connection = { readonly socket: Socket; readonly protocol: 'http/1.1' | 'h2' };

/** The handshake of TLS failed, for which Node has many names. */
export class TlsError extends Error {
  override readonly name = 'TlsError';
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

const DEFAULT_PORTS: Readonly<Record<string, number>> = { 'http:': 80, 'https:': 443 };

/** The address that a URL itself names. */
export const addressOfUrl = ({ hostname, port, protocol }: URL): Address => ({
  host: hostname.replace(/^\[|\]$/g, ''),
  port: port === '' ? (DEFAULT_PORTS[protocol] ?? 80) : Number(port),
});

/** Waits until a socket is ready, and destroys it where it is not. */
function ready(socket: Socket, event: 'connect' | 'secureConnect', signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error): void => {
      signal.removeEventListener('abort', abort);
      socket.destroy();
      reject(error);
    };
    const abort = (): void => fail(new DOMException('The time is over.', 'TimeoutError'));
    signal.addEventListener('abort', abort, { once: true });
    socket.once('error', fail);
    socket.once('close', () => fail(Object.assign(new Error('closed'), { code: 'ECONNRESET' })));
    socket.once(event, () => {
      signal.removeEventListener('abort', abort);
      socket.removeAllListeners('error');
      socket.removeAllListeners('close');
      resolve();
    });
  });
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';

/** Names that only addresses have, which SNI may not carry. */
const isAddress = (host: string): boolean => /^[\d.]+$|:/.test(host);

async function secured(
  tcp: Socket,
  { hostname }: URL,
  { insecure, signal }: ConnectOptions,
): Promise<Connection> {
  const host = hostname.replace(/^\[|\]$/g, '');
  const socket = connectTls({
    socket: tcp,
    host,
    ...(isAddress(host) ? {} : { servername: host }),
    ALPNProtocols: ['h2', 'http/1.1'],
    rejectUnauthorized: !insecure,
  });
  try {
    await ready(socket, 'secureConnect', signal);
  } catch (error) {
    tcp.destroy();
    const code = codeOf(error);
    if (signal.aborted || code === 'ECONNRESET') throw error;
    throw new TlsError(code);
  }
  return { socket, protocol: socket.alpnProtocol === 'h2' ? 'h2' : 'http/1.1' };
}

/**
 * Opens a connection to the server of a URL, over TLS for https.
 *
 * @throws TlsError where the handshake fails, or an error of Node with its `code`
 */
export async function connect(url: URL, options: ConnectOptions): Promise<Connection> {
  options.signal.throwIfAborted();
  const { host, port } = options.addressOf(url);
  const tcp = connectTcp({ host, port, autoSelectFamily: true });
  await ready(tcp, 'connect', options.signal);
  return url.protocol === 'https:' ? secured(tcp, url, options) : { socket: tcp, protocol: 'http/1.1' };
}

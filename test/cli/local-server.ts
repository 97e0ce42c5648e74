import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

/** A server on this machine that writes what it is told, byte for byte, and keeps what it was sent. */
export class LocalServer {
  readonly received: string[] = [];
  readonly #sockets = new Set<Socket>();
  readonly #server;

  private constructor(respond: (request: string, socket: Socket) => void) {
    this.#server = createServer((socket) => {
      this.#sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.once('data', (chunk) => {
        const request = chunk.toString('latin1');
        this.received.push(request);
        respond(request, socket);
      });
    });
  }

  static async start(respond: (request: string, socket: Socket) => void): Promise<LocalServer> {
    const server = new LocalServer(respond);
    await new Promise<void>((resolve) => {
      server.#server.listen(0, '127.0.0.1', resolve);
    });
    return server;
  }

  get origin(): string {
    return `http://127.0.0.1:${String((this.#server.address() as AddressInfo).port)}`;
  }

  /** First lines of the requests so far. */
  get requestLines(): readonly string[] {
    return this.received.map((request) => request.split('\r\n')[0] ?? '');
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

/** The head of a response and its body, as bytes. */
export const httpResponse = (status: string, headers: readonly string[] = [], body = ''): string =>
  [`HTTP/1.1 ${status}`, ...headers, `Content-Length: ${String(body.length)}`, '', body].join('\r\n');

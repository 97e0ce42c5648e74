import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The header that pads each response, and the bytes of its value. */
export type Padding = { readonly name: string; readonly bytes: number };

/** A server that allows every preflight and every request, pads its responses, and knows which requests reached it. */
export class CountingServer {
  readonly #reached = new Set<string>();
  readonly #server: Server;

  private constructor(padding: Padding) {
    this.#server = createServer((request, response) => {
      this.#respond(request, response, padding);
    });
  }

  static async listen(padding: Padding): Promise<CountingServer> {
    const server = new CountingServer(padding);
    await new Promise<void>((resolve) => server.#server.listen(0, '127.0.0.1', resolve));
    return server;
  }

  get origin(): string {
    return `http://127.0.0.1:${String((this.#server.address() as AddressInfo).port)}`;
  }

  /** Paths of the requests, preflights aside, that have reached it. */
  get reached(): ReadonlySet<string> {
    return this.#reached;
  }

  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await closed;
  }

  #respond(request: IncomingMessage, response: ServerResponse, { name, bytes }: Padding): void {
    const isPreflight = request.method === 'OPTIONS';
    if (!isPreflight) this.#reached.add(request.url ?? '');
    response.setHeader('Access-Control-Allow-Origin', request.headers.origin ?? '*');
    response.setHeader('Access-Control-Allow-Credentials', 'true');
    response.setHeader('Access-Control-Allow-Methods', 'PUT');
    response.setHeader('Access-Control-Max-Age', '0');
    response.setHeader('Cache-Control', 'no-store');
    // Different for each request, so that nothing is won by keeping it once.
    if (bytes > 0 && !isPreflight)
      response.setHeader(name, `${request.url ?? ''} `.padEnd(bytes, 'p').slice(0, bytes));
    response.writeHead(isPreflight ? 204 : 200);
    response.end();
  }
}

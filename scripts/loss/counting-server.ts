import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that allows every preflight and every request, pads its responses, and knows which requests reached it. */
export class CountingServer {
  readonly #reached = new Set<string>();
  readonly #server: Server;

  private constructor(padding: string) {
    this.#server = createServer((request, response) => {
      this.#answer(request, response, padding);
    });
  }

  /** @param headerBytes of the header that pads each response */
  static async listen(headerBytes: number): Promise<CountingServer> {
    const server = new CountingServer('p'.repeat(headerBytes));
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

  #answer(request: IncomingMessage, response: ServerResponse, padding: string): void {
    const isPreflight = request.method === 'OPTIONS';
    if (!isPreflight) this.#reached.add(request.url ?? '');
    response.setHeader('Access-Control-Allow-Origin', request.headers.origin ?? '*');
    response.setHeader('Access-Control-Allow-Credentials', 'true');
    response.setHeader('Access-Control-Allow-Methods', 'PUT');
    response.setHeader('Access-Control-Max-Age', '0');
    response.setHeader('Cache-Control', 'no-store');
    if (padding !== '' && !isPreflight) response.setHeader('X-Padding', padding);
    response.writeHead(isPreflight ? 204 : 200);
    response.end();
  }
}

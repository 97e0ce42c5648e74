import { responseBytes } from '../../zoo/response-bytes';
import { headerOf, isPreflight } from '../../zoo/wire-request';
import type { WireRequest } from '../../zoo/wire-request';
import type { HeaderLine } from '../../zoo/zoo-case';
import { ZooServer } from '../../zoo/zoo-server';

/** How a server is configured: without CORS, for another origin than the page's, or for the page. */
export type Configuration = 'none' | 'other-origin' | 'page';

const NO_LINES: readonly HeaderLine[] = [['Cache-Control', 'no-store']];

function linesFor(configuration: Configuration, request: WireRequest): readonly HeaderLine[] {
  if (configuration === 'none') return NO_LINES;
  const origin =
    configuration === 'page' ? (headerOf(request, 'origin') ?? '*') : 'https://other-origin.test';
  return [
    ...NO_LINES,
    ['Access-Control-Allow-Origin', origin],
    ['Access-Control-Allow-Methods', 'PUT'],
    ['Access-Control-Allow-Headers', 'X-Shop, Content-Type'],
    ['Access-Control-Max-Age', '0'],
  ];
}

/** A server whose configuration is changed while a browser looks at it, as its developer does. */
export class ConfigurableServer {
  configuration: Configuration = 'none';
  /** What it received, preflights included, oldest first. */
  readonly received: WireRequest[] = [];
  #server: ZooServer | null = null;

  static async listen(): Promise<ConfigurableServer> {
    const server = new ConfigurableServer();
    server.#server = await ZooServer.listen((request, socket) => {
      server.received.push(request);
      const headers = linesFor(server.configuration, request);
      const status = isPreflight(request) ? 204 : 200;
      socket.end(responseBytes({ kind: 'response', status, headers }, {}));
    });
    return server;
  }

  get origin(): string {
    return `http://127.0.0.1:${String(this.#server?.port ?? 0)}`;
  }

  /** The methods of what it received, in that order. */
  get methods(): readonly string[] {
    return this.received.map(({ method }) => method);
  }

  async close(): Promise<void> {
    await this.#server?.close();
  }
}

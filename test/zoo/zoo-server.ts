import { createServer as createTcpServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import type { Certificate } from './certificate';
import { readWireRequest } from './wire-request';
import type { WireRequest } from './wire-request';

/** Responds to one request by writing to the socket; what it leaves open, the server closes in the end. */
export type Handler = (request: WireRequest, socket: Socket) => void | Promise<void>;

/** A server on this machine's loopback address that reads one request from each connection and lets the handler write whatever bytes it likes. */
export class ZooServer {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  private constructor(server: Server) {
    this.#server = server;
  }

  /** Listens on a free port; with a certificate it speaks TLS. */
  static async listen(
    handler: Handler,
    { certificate, host = '127.0.0.1' }: { certificate?: Certificate; host?: string } = {},
  ): Promise<ZooServer> {
    const accept = (socket: Socket): void => {
      socket.on('error', () => socket.destroy());
      void readWireRequest(socket).then((request) => (request ? handler(request, socket) : refuse(socket)));
    };
    const server = certificate
      ? createTlsServer({ key: certificate.keyPem, cert: certificate.certificatePem }, accept)
      : createTcpServer(accept);
    const zooServer = new ZooServer(server);
    server.on('connection', (socket: Socket) => {
      zooServer.#sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => zooServer.#sockets.delete(socket));
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(0, host, resolve);
    });
    return zooServer;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** Stops listening and drops every connection, hanging ones too. */
  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }
}

/** What an http server says to bytes that are no request, such as a TLS handshake. */
function refuse(socket: Socket): void {
  if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
}

/** A port on which nobody listens. */
export async function closedPort(): Promise<number> {
  const server = await ZooServer.listen((_, socket) => void socket.destroy());
  const { port } = server;
  await server.close();
  return port;
}

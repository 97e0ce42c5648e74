import { createServer } from 'node:http';
import type { RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server on a free port of 127.0.0.1. */
export type PlainServer = { readonly port: number; readonly close: () => void };

async function listen(listener: RequestListener): Promise<PlainServer> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return { port: (server.address() as AddressInfo).port, close };
}

/** Serves an empty page at every path, whatever its host is called. */
export function servePages(): Promise<PlainServer> {
  return listen((_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader('Cache-Control', 'no-store');
    response.end('<!doctype html><title>Page</title><link rel="icon" href="data:,">');
  });
}

const STATUS_OF: Readonly<Record<string, number>> = { '/api/items': 200, '/api/fails': 500 };

/** An application that knows nothing of CORS: it refuses OPTIONS and sends no header of it. */
export function serveApplication(): Promise<PlainServer> {
  return listen((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    request.resume();
    response.statusCode = request.method === 'OPTIONS' ? 405 : (STATUS_OF[path] ?? 404);
    response.setHeader('Content-Type', 'application/json');
    response.end('{"from":"the application"}');
  });
}

/** A port of 127.0.0.1 on which nobody listens at this moment. */
export async function freePort(): Promise<number> {
  const { port, close } = await listen((_, response) => response.end());
  close();
  return port;
}

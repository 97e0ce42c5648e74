import { responseBytes } from '../../zoo/response-bytes';
import { ZooServer } from '../../zoo/zoo-server';

/** A server of a page that requests one URL while it loads, and for nothing else. */
export async function serveRequestingPage(
  requested: string,
): Promise<{ url: string; close: () => Promise<void> }> {
  const headers = [
    ['Content-Type', 'text/html; charset=utf-8'],
    ['Cache-Control', 'no-store'],
  ] as const;
  const body = `<!doctype html><title>Asks</title><link rel="icon" href="data:,"><script>
    fetch(${JSON.stringify(requested)}).catch(() => undefined);
  </script>`;
  const length = Buffer.byteLength(body);
  const head = responseBytes({ kind: 'response', status: 200, headers, announcedLength: length }, {});
  const server = await ZooServer.listen(
    (_, socket) => void socket.end(Buffer.concat([head, Buffer.from(body)])),
  );
  return { url: `http://localhost:${String(server.port)}/`, close: () => server.close() };
}

import type { Outcome } from '../zoo-case';

/** Opens a WebSocket on the server of an http URL and says which event came first. */
export function openWebSocket(url: string): Promise<Outcome> {
  return new Promise((resolve) => {
    const socket = new WebSocket(url.replace(/^http/, 'ws'));
    for (const type of ['open', 'error', 'close']) {
      socket.addEventListener(type, () => {
        socket.close();
        resolve({ settled: 'event', type });
      });
    }
  });
}

import { code, prose } from '../../words/prose';
import type { Prose } from '../../words/prose';

/** A library that serves its own path beside the web framework, with CORS settings of its own. */
export type SocketServer = {
  readonly name: string;
  /** Path and query of its requests. */
  readonly url: RegExp;
  readonly todo: (origin: string) => Prose;
  readonly source: string;
};

/** Libraries for sockets with a fallback over HTTP, by the requests that they make. */
export const SOCKET_SERVERS: readonly SocketServer[] = [
  {
    name: 'Socket.IO',
    url: /[?&]EIO=\d+&transport=polling(?:&|$)/,
    todo: (origin) =>
      prose`Configure CORS in the Socket.IO server itself: ${code(`new Server(httpServer, { cors: { origin: "${origin}" } })`)}. Add ${code('credentials: true')} if the client sets ${code('withCredentials')}. Since version 3, Socket.IO allows other origins only if they are configured.`,
    source: 'https://socket.io/docs/v4/handling-cors/',
  },
  {
    name: 'Engine.IO',
    url: /\/engine\.io\/\?/,
    todo: (origin) =>
      prose`Configure CORS in the Engine.IO server itself: ${code(`{ cors: { origin: "${origin}" } }`)}.`,
    source: 'https://github.com/socketio/engine.io',
  },
  {
    name: 'SignalR',
    url: /\/negotiate\?(?:.*&)?negotiateVersion=\d/,
    todo: (origin) =>
      prose`Allow ${code(origin)} with credentials in the CORS policy, and call ${code('UseCors')} before ${code('MapHub')}.`,
    source: 'https://learn.microsoft.com/aspnet/core/signalr/security',
  },
  {
    name: 'SockJS',
    url: /\/info\?t=\d+$/,
    todo: (origin) =>
      prose`Allow ${code(origin)} where the SockJS endpoint is registered, for example with ${code('setAllowedOrigins')} in Spring.`,
    source: 'https://github.com/sockjs/sockjs-node',
  },
];

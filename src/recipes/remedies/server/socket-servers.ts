import { line, origin } from '../code';
import type { ServerVariant } from './server-variants';

const socketIo = (page: string): readonly ServerVariant[] => [
  {
    stacks: ['socket-io', 'express', 'express-by-hand'],
    name: 'Socket.IO',
    place: 'Where the Socket.IO server is created',
    language: 'javascript',
    text: [line`const io = new Server(httpServer, { cors: { origin: ${origin(page)} } });`],
    source: 'https://socket.io/docs/v4/handling-cors/',
  },
  {
    stacks: ['nestjs'],
    name: 'NestJS',
    place: 'At the class of the gateway',
    language: 'javascript',
    text: [
      line`@WebSocketGateway({ cors: { origin: ${origin(page)} } })`,
      line`export class EventsGateway {}`,
    ],
    source: 'https://docs.nestjs.com/websockets/gateways',
  },
  {
    stacks: ['python-socketio', 'fastapi'],
    name: 'python-socketio',
    place: 'Where the Socket.IO server is created',
    language: 'python',
    text: [line`sio = socketio.AsyncServer(cors_allowed_origins=[${origin(page)}])`],
    source: 'https://python-socketio.readthedocs.io/en/stable/api.html',
  },
  {
    stacks: ['flask-cors'],
    name: 'Flask-SocketIO',
    place: 'Where the Socket.IO server is created',
    language: 'python',
    text: [line`socketio = SocketIO(app, cors_allowed_origins=[${origin(page)}])`],
    source: 'https://flask-socketio.readthedocs.io/en/latest/api.html',
  },
];

const signalR = (page: string): readonly ServerVariant[] => [
  {
    stacks: ['aspnet-core'],
    name: 'ASP.NET Core',
    place: '`Program.cs`, before `MapHub`',
    language: 'csharp',
    text: [
      line`app.UseCors(policy => policy`,
      line`    .WithOrigins(${origin(page)})`,
      line`    .AllowAnyHeader()`,
      line`    .WithMethods("GET", "POST")`,
      line`    .AllowCredentials());`,
    ],
    source: 'https://learn.microsoft.com/aspnet/core/signalr/security',
  },
];

const sockJs = (page: string): readonly ServerVariant[] => [
  {
    stacks: ['spring-mvc', 'spring-security'],
    name: 'Spring',
    place: '`registerStompEndpoints`, at the path of the endpoint',
    language: 'java',
    text: [line`registry.addEndpoint("/ws").setAllowedOrigins(${origin(page)}).withSockJS();`],
    source: 'https://docs.spring.io/spring-framework/reference/web/websocket/server.html',
  },
];

const BY_LIBRARY: ReadonlyMap<string, (page: string) => readonly ServerVariant[]> = new Map([
  ['Socket.IO', socketIo],
  ['SignalR', signalR],
  ['SockJS', sockJs],
]);

/**
 * The CORS setting of a socket library's own server; none for a library of which none is known here.
 *
 * @param page serialised origin to allow
 */
export const socketSetting = (library: string, page: string): readonly ServerVariant[] =>
  BY_LIBRARY.get(library)?.(page) ?? [];

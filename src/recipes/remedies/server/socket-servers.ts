import type { Case } from '../../../diagnosis/case';
import { line, origin } from '../code';
import type { CodeLine } from '../code';
import type { ServerVariant } from './server-variants';

/** Whether the request had credentials, as far as that is known. */
type Credentials = Case['diagnosis']['credentials']['mode'];

/** The options of Socket.IO, between braces. */
function corsOptions(page: string, credentials: Credentials): readonly CodeLine[] {
  const allow: Readonly<Record<Credentials, readonly CodeLine[]>> = {
    include: [line`    credentials: true,`],
    'not-include': [],
    unknown: [line`    credentials: true, // if the client sets withCredentials`],
  };
  return [line`  cors: {`, line`    origin: ${origin(page)},`, ...allow[credentials], line`  },`];
}

const socketIo = (page: string, credentials: Credentials): readonly ServerVariant[] => [
  {
    stacks: ['socket-io', 'express', 'express-by-hand'],
    name: 'Socket.IO',
    place: 'Where the Socket.IO server is created',
    language: 'javascript',
    text: [line`const io = new Server(httpServer, {`, ...corsOptions(page, credentials), line`});`],
    source: 'https://socket.io/docs/v4/handling-cors/',
  },
  {
    stacks: ['nestjs'],
    name: 'NestJS',
    place: 'At the class of the gateway',
    language: 'javascript',
    text: [
      line`@WebSocketGateway({`,
      ...corsOptions(page, credentials),
      line`})`,
      line`export class EventsGateway {}`,
    ],
    source: 'https://docs.nestjs.com/websockets/gateways',
  },
  {
    stacks: ['python-socketio', 'fastapi'],
    name: 'python-socketio',
    place: 'Where the Socket.IO server is created, also as `AsyncServer`',
    language: 'python',
    text: [line`sio = socketio.Server(cors_allowed_origins=[${origin(page)}])`],
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

type Setting = (page: string, credentials: Credentials) => readonly ServerVariant[];

const BY_LIBRARY: ReadonlyMap<string, Setting> = new Map<string, Setting>([
  ['Socket.IO', socketIo],
  ['SignalR', signalR],
  ['SockJS', sockJs],
]);

/**
 * The CORS setting of a socket library's own server; none for a library of which none is known here.
 *
 * @param page serialised origin to allow
 */
export const socketSetting = (
  library: string,
  page: string,
  credentials: Credentials,
): readonly ServerVariant[] => BY_LIBRARY.get(library)?.(page, credentials) ?? [];

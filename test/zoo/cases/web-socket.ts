import type { ZooCase } from '../zoo-case';
import { ALLOWED, failed, reply } from './case-parts';

const group = 'WebSockets';
const request = { kind: 'websocket', to: 'api' } as const;

/** CORS does not apply to them: the server has to look at the origin itself. */
export const webSocketCases: readonly ZooCase[] = [
  {
    id: 'websocket-open',
    title: 'A WebSocket to another origin, whose server sends no CORS header',
    group,
    request,
    responses: { actual: { kind: 'web-socket' } },
    expect: ALLOWED,
    neighbourOf: ['websocket-failed'],
  },
  {
    id: 'websocket-refused',
    title: 'A server that does not open a WebSocket for this origin',
    group,
    request,
    responses: { actual: reply([], { status: 403 }) },
    expect: failed('websocket-failed'),
    triggers: ['websocket-failed'],
  },
  {
    id: 'websocket-nobody',
    title: 'A WebSocket to a port where nobody listens',
    group,
    request: { ...request, to: 'closed' },
    responses: {},
    expect: failed('network-refused'),
    expectIn: { chromium: failed('websocket-failed') },
    triggers: ['network-refused', 'websocket-failed'],
  },
];

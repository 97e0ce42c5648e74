import type { CauseDefinition } from '../cause-definition';
import { reported } from '../evidence-lines';
import { code, prose } from '../prose';
import { reportedAs, toHost } from './parts/wording';

export const websocketFailed: CauseDefinition<'websocket-failed'> = {
  code: 'websocket-failed',
  standard: null,
  owner: (_failure, { hopData }) => (hopData.response === null ? 'infrastructure' : 'backend'),
  detail: () => null,
  title: (_failure, at) =>
    at.status === null ? prose`The WebSocket was not opened` : prose`The server did not open the WebSocket`,
  verdict: (_failure, at) => prose`the WebSocket${toHost(at)} was not opened`,
  explanation: ({ error }, at) => {
    const next = prose` Look in the server for its own list of allowed origins, and before it for a proxy that does not pass WebSockets on.`;
    return at.status === null
      ? prose`This is not CORS: the WebSocket${toHost(at)} failed ${reportedAs(error)}. Either nobody answered, or the server answered with another status than ${code('101')}; the browser shows extensions neither.${next}`
      : prose`This is not CORS: the server answered ${code(error)} where a WebSocket needs ${code('101')}.${next}`;
  },
  prints: () => ({ chromium: null, firefox: null, webkit: null }),
  evidence: ({ error }, scene) => reported(scene, error),
};

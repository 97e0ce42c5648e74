import { codeList } from '../../words/code-list';
import { code, prose } from '../../words/prose';
import { headerListLines, linesIfPresent, linesOf } from '../parts/lines';
import { modelServerOf } from '../parts/model-server-of';
import type { ModelServer } from '../platforms/model-servers';
import type { FoundSituation, SituationDefinition } from '../situation-definition';
import { responseHeader, isFirst, type SituationScene } from '../situation-scene';

const mayBe = (scene: SituationScene, { refusal }: ModelServer): boolean =>
  refusal === null
    ? (scene.response?.status ?? 0) < 500
    : scene.response?.status === refusal.status &&
      responseHeader(scene, 'Content-Length') === String(refusal.bytes);

/** How a server for models was told, to stand behind "by". */
const sign = ({ mark: { server } }: ModelServer): string => (server === undefined ? 'port' : 'Server header');

const settle = ({ name }: ModelServer) =>
  prose`Check which program listens on this port. If it is not ${name}, its own CORS configuration applies.`;

function refusedOrigin(scene: SituationScene, server: ModelServer, origin: string): FoundSituation {
  const { name, byDefault, todo, refusal } = server;
  return {
    owner: 'backend',
    knownBy: 'assumed',
    ...(refusal === null
      ? {}
      : { reach: prose`The server likely refused the ${code(scene.method)} before any handler ran` }),
    evidence: [
      ...linesOf(scene, true, 'Access-Control-Allow-Origin'),
      ...linesIfPresent(scene, 'Server', 'Content-Length'),
    ],
    witnesses: [],
    happened: prose`By its ${sign(server)}, this server is likely ${name}, which ${byDefault}. It does not allow ${code(origin)}.`,
    settle: settle(server),
    todo: todo(origin),
  };
}

function refusedHeaders(scene: SituationScene, server: ModelServer): FoundSituation {
  const names = scene.diagnosis.causes.flatMap(({ failure }) =>
    failure.code === 'header-not-allowed' ? [failure.name] : [],
  );
  return {
    owner: 'frontend',
    knownBy: 'assumed',
    evidence: headerListLines(scene),
    witnesses: [],
    happened: prose`By its ${sign(server)}, this server is likely ${server.name}, whose list of request headers is part of the program. It does not have ${codeList(names)}.`,
    settle: settle(server),
    todo: prose`Leave ${codeList(names)} out of the request. If the client library sets it, look for the option that removes default headers.`,
  };
}

/**
 * Applies where a server for language models, told by its port, its paths or its name, refuses the page or a header. Whose
 * it is to change: whoever runs that server, or the page for a list that no setting changes.
 */
export const modelServer: SituationDefinition<'model-server'> = {
  code: 'model-server',
  covers: [
    'options-behind-authentication',
    'error-without-headers',
    'never-configured',
    'headers-on-other-routes',
    'origin-not-listed',
    'header-list-short',
  ],
  find: (scene) => {
    const { origin } = scene;
    const server = modelServerOf(scene);
    if (server === undefined || origin === null || origin === 'null') return null;
    if (server.hasFixedHeaders && isFirst(scene, 'header-not-allowed')) return refusedHeaders(scene, server);
    if (!isFirst(scene, 'allow-origin-missing', 'allow-origin-mismatch', 'allow-origin-list')) return null;
    return mayBe(scene, server) ? refusedOrigin(scene, server, origin) : null;
  },
};

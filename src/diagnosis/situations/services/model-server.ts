import { codeList } from '../../words/code-list';
import { code, prose } from '../../words/prose';
import { headerListLines, linesIfPresent, linesOf } from '../parts/lines';
import { modelServerOf } from '../parts/model-server-of';
import type { ModelServer } from '../platforms/model-servers';
import type { FoundSituation, SituationDefinition } from '../situation-definition';
import { responseHeader, isFirst, type SituationFacts } from '../situation-facts';

const mayBe = (facts: SituationFacts, { refusal }: ModelServer): boolean =>
  refusal === null
    ? (facts.response?.status ?? 0) < 500
    : facts.response?.status === refusal.status &&
      responseHeader(facts, 'Content-Length') === String(refusal.bytes);

/** How a server for models was told, to stand behind "by". */
const sign = ({ mark: { server } }: ModelServer): string => (server === undefined ? 'port' : 'Server header');

const howToConfirm = ({ name }: ModelServer) =>
  prose`Check which program listens on this port. If it is not ${name}, its own CORS configuration applies.`;

function refusedOrigin(facts: SituationFacts, server: ModelServer, origin: string): FoundSituation {
  const { name, byDefault, todo, refusal } = server;
  return {
    owner: 'backend',
    knownBy: 'assumed',
    ...(refusal === null
      ? {}
      : { reach: prose`The server likely refused the ${code(facts.method)} before any handler ran` }),
    evidence: [
      ...linesOf(facts, true, 'Access-Control-Allow-Origin'),
      ...linesIfPresent(facts, 'Server', 'Content-Length'),
    ],
    witnesses: [],
    happened: prose`By its ${sign(server)}, this server is likely ${name}, which ${byDefault}. It does not allow ${code(origin)}.`,
    confirm: howToConfirm(server),
    todo: todo(origin),
  };
}

function refusedHeaders(facts: SituationFacts, server: ModelServer): FoundSituation {
  const names = facts.diagnosis.causes.flatMap(({ failure }) =>
    failure.code === 'header-not-allowed' ? [failure.name] : [],
  );
  return {
    owner: 'frontend',
    knownBy: 'assumed',
    evidence: headerListLines(facts),
    witnesses: [],
    happened: prose`By its ${sign(server)}, this server is likely ${server.name}, whose list of request headers is part of the program. It does not have ${codeList(names)}.`,
    confirm: howToConfirm(server),
    todo: prose`Leave ${codeList(names)} out of the request. If the client library sets it, look for the option that removes default headers.`,
  };
}

/**
 * Applies where a server for language models, told by its port, its paths or its name, refuses the page or a header. Whose
 * it is to change: the people who run that server, or the page for a list that no setting changes.
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
  find: (facts) => {
    const { origin } = facts;
    const server = modelServerOf(facts);
    if (server === undefined || origin === null || origin === 'null') return null;
    if (server.hasFixedHeaders && isFirst(facts, 'header-not-allowed')) return refusedHeaders(facts, server);
    if (!isFirst(facts, 'allow-origin-missing', 'allow-origin-mismatch', 'allow-origin-list')) return null;
    return mayBe(facts, server) ? refusedOrigin(facts, server, origin) : null;
  },
};

import { requestedHeaderNames } from '../author-headers';
import { code, prose } from '../prose';
import { answererOf } from './parts/answerer';
import { linesIfPresent, linesOf, sentIfPresent } from './parts/lines';
import type { SituationDefinition } from './situation';
import { isRefused } from './situation-scene';

const API_KEYS: ReadonlySet<string> = new Set([
  'apikey',
  'api-key',
  'x-api-key',
  'x-functions-key',
  'ocp-apim-subscription-key',
]);

/** Applies where a preflight for a request with an API key is refused for the key that it cannot carry. The gateway's. */
export const apiKeyAtGateway: SituationDefinition = {
  code: 'api-key-at-gateway',
  covers: ['options-behind-authentication', 'gateway-answered'],
  find: (scene) => {
    const { answer, stage, hopData } = scene;
    const refused = answer?.status === 401 || answer?.status === 403;
    if (!isRefused(scene) || stage !== 'preflight' || !refused) return null;
    const key = requestedHeaderNames(hopData.preflight?.requestHeaders ?? []).find((name) =>
      API_KEYS.has(name),
    );
    if (key === undefined) return null;
    const answerer = answererOf(answer.headers);
    const evidence = [
      ...sentIfPresent(scene, 'Access-Control-Request-Headers'),
      ...linesOf(scene, true).filter(({ name }) => name === ':status'),
      ...(answerer === null ? [] : linesIfPresent(scene, answerer.header)),
    ];
    const who = answerer === null ? 'what checks the key' : answerer.name;
    return {
      owner: 'gateway',
      knownBy: 'assumed',
      evidence,
      witnesses: [],
      happened: prose`The request brings an API key in ${code(key)}, its preflight never can, and ${who} asked the preflight for it too: status ${answer.status}.`,
      settle: prose`Send the ${code('OPTIONS')} with curl, once with ${code(key)} and once without: only with the key it passes.`,
      todo: prose`Let the gateway answer ${code('OPTIONS')} without a key, with the CORS headers.`,
    };
  },
};

import { code, prose } from '../prose';
import { answererOf } from './parts/answerer';
import { linesIfPresent, linesOf } from './parts/lines';
import { allows, succeeded, witnessOf } from './parts/witness';
import type { SituationDefinition } from './situation';
import { answerHeader, isRefused, sameEndpoint } from './situation-scene';

/** Statuses that gateways answer with before they ask the application: keys, limits, sizes, time. */
const OF_GATEWAYS: ReadonlySet<number> = new Set([401, 403, 413, 429, 500, 502, 503, 504]);

/** Applies where a layer before the application answered an error itself, without CORS headers. That layer's. */
export const gatewayAnswered: SituationDefinition = {
  code: 'gateway-answered',
  covers: [
    'options-behind-authentication',
    'options-not-routed',
    'error-without-headers',
    'never-configured',
  ],
  find: (scene) => {
    const { answer, exchange } = scene;
    if (!isRefused(scene) || answer === null || answer.status < 400) return null;
    if (answerHeader(scene, 'Access-Control-Allow-Origin') !== null) return null;
    const layer = answererOf(answer.headers);
    if (layer === null || (!layer.isItsOwn && !OF_GATEWAYS.has(answer.status))) return null;
    const good = sameEndpoint(scene).find((other) => succeeded(other) && allows(other, exchange.pageOrigin));
    const method = code(scene.hopData.method);
    const found = {
      owner: layer.owner,
      evidence: [
        ...linesOf(scene, true, 'Access-Control-Allow-Origin'),
        ...linesIfPresent(scene, layer.header),
      ],
      witnesses: good === undefined ? [] : [witnessOf(good, 'Access-Control-Allow-Origin')],
      todo: prose`Have ${layer.name} add ${code('Access-Control-Allow-Origin')} to the errors that it answers itself; the application cannot, as it never sees these requests. Then the page can read the ${answer.status} and say what is wrong.`,
    };
    if (layer.isItsOwn)
      return {
        ...found,
        knownBy: 'derived',
        reach:
          // A gateway's own 500 may also say that the application answered badly.
          answer.status < 500
            ? prose`The application did not run the ${method}`
            : prose`Whether the application ran the ${method} is not known`,
        happened: prose`${layer.name} answered ${answer.status} itself, as ${code(layer.header)} shows; the application was not asked, so its CORS headers are missing.`,
      };
    return {
      ...found,
      knownBy: 'assumed',
      reach: prose`Most likely the application did not run the ${method}`,
      happened: prose`The answer came through ${layer.name}, which most likely answered ${answer.status} itself before asking the application, so that the application's CORS headers are missing.`,
      settle: prose`If the application's log does not show this request, the answer was not its own.`,
    };
  },
};

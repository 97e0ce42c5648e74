import { code, prose } from '../prose';
import { layerOnTheWay } from '../responder/responder';
import { corsElsewhere, preflightPassed, preflightLine } from './parts/cors-witness';
import { linesIfPresent, linesOf } from './parts/lines';
import { witnessOf } from './parts/witness';
import type { SituationDefinition } from './situation';
import { isFirst } from './situation-scene';

/**
 * Applies where CORS is configured, as the preflight of this request shows or another response of the API, and this
 * response has none of it: another part of the server made it. Whose is not known; the backend has to look.
 */
export const anotherResponder: SituationDefinition = {
  code: 'another-responder',
  covers: [],
  find: (scene) => {
    const { answer, hopData } = scene;
    if (answer === null || answer.status >= 400 || !isFirst(scene, 'allow-origin-missing')) return null;
    const isPreflighted = preflightPassed(scene);
    const other = isPreflighted ? undefined : corsElsewhere(scene);
    if (!isPreflighted && other === undefined) return null;
    const layer = layerOnTheWay(answer.headers);
    const way =
      layer === null ? [] : prose` The response came through ${layer.name} (${code(layer.header)}).`;
    const found = {
      owner: 'backend',
      evidence: [
        ...preflightLine(scene),
        ...linesOf(scene, false, 'Access-Control-Allow-Origin'),
        ...(layer === null ? [] : linesIfPresent(scene, layer.header)),
      ],
      witnesses: other === undefined ? [] : [witnessOf(other, 'Access-Control-Allow-Origin')],
      reach: prose`Whether the application processed the ${code(hopData.method)} is not known`,
      todo: prose`Find out what sent this response: the log of the application shows whether it handled the ${code(hopData.method)}. Check the route, a setting for this client or tenant, and every proxy, cache or login page before the application. Add the CORS headers there.`,
    } as const;
    return isPreflighted
      ? {
          ...found,
          knownBy: 'derived',
          happened: prose`The preflight allowed this page, but the response to the ${code(hopData.method)} has no CORS headers. CORS is configured on this server, so another part of it sent this response.${way}`,
        }
      : {
          ...found,
          knownBy: 'assumed',
          settle: prose`Compare the headers of both responses with curl: ${code('Server')}, ${code('Via')} and ${code('Content-Type')} show whether the same software sent them.`,
          happened: prose`Other responses of this server have CORS headers and this one has none, so another part of the server likely sent it.${way}`,
        };
  },
};

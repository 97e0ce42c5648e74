import { code, prose } from '../prose';
import { answererOf, proxyNamed } from './parts/answerer';
import { linesIfPresent, linesOf } from './parts/lines';
import { succeeded, witnessOf } from './parts/witness';
import type { SituationDefinition } from './situation';
import { isRefused, sameApi } from './situation-scene';

/** Statuses by which a layer says that it got no good answer from what is behind it; 520 to 527 are Cloudflare's. */
const NO_ANSWER = /^(?:50[234]|52[0-7])$/;

/** Applies where a proxy says that the application behind it gives no answer. Whoever runs the application. */
export const backendDown: SituationDefinition = {
  code: 'backend-down',
  covers: ['gateway-answered', 'error-without-headers', 'never-configured'],
  find: (scene) => {
    const { answer, hopData } = scene;
    if (!isRefused(scene) || answer === null || !NO_ANSWER.test(String(answer.status))) return null;
    const layer = answererOf(answer.headers);
    const header = layer?.header ?? proxyNamed(answer.headers)?.header ?? null;
    const name = layer?.name ?? proxyNamed(answer.headers)?.name ?? 'A proxy or gateway';
    const before = sameApi(scene).find((other) => succeeded(other) && other.time < scene.hopData.time);
    return {
      owner: 'infrastructure',
      knownBy: 'assumed',
      reach: prose`Whether the application ran the ${code(hopData.method)} is not known`,
      evidence: [...linesOf(scene, true), ...(header === null ? [] : linesIfPresent(scene, header))],
      witnesses: before === undefined ? [] : [witnessOf(before, null)],
      happened: prose`${name.replace(/^./, (first) => first.toUpperCase())} got no good answer from the application behind it and sent its own error page, status ${answer.status}, which has no CORS headers.`,
      settle: prose`The log of the proxy says whether the application was reached; a ${answer.status} that the application sends itself appears in its own log.`,
      todo: prose`Bring the application back first; the block goes with the error. So that pages can tell such an error, let the proxy put ${code('Access-Control-Allow-Origin')} on its own error pages too.`,
    };
  },
};

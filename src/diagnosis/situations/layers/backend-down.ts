import { code, prose } from '../../words/prose';
import { proxyNamed, responderOf } from '../../responder/responder';
import { linesIfPresent, linesOf } from '../parts/lines';
import { succeeded, witnessOf } from '../parts/witness';
import type { SituationDefinition } from '../situation-definition';
import { isRefused, sameApi } from '../situation-scene';

/** Statuses by which a layer says that it got no good response from what is behind it; 520 to 527 are Cloudflare's. */
const NO_ANSWER = /^(?:50[234]|52[0-7])$/;

/** Applies where a proxy says that the application behind it gives no response. Whoever runs the application. */
export const backendDown: SituationDefinition<'backend-down'> = {
  code: 'backend-down',
  covers: ['gateway-answered', 'preflight-at-gateway', 'error-without-headers', 'never-configured'],
  find: (scene) => {
    const { answer, hopData } = scene;
    if (!isRefused(scene) || answer === null || !NO_ANSWER.test(String(answer.status))) return null;
    const responder = responderOf(answer);
    // Behind the layers that passed the response on may stand others, which left no mark.
    if (responder.kind === 'application') return null;
    const named = responder.layer ?? proxyNamed(answer.headers);
    const header = named?.header ?? null;
    const name = named?.name ?? 'a proxy or gateway';
    const before = sameApi(scene).find((other) => succeeded(other) && other.time < scene.hopData.time);
    return {
      owner: 'infrastructure',
      knownBy: 'assumed',
      reach: prose`Whether the application processed the ${code(hopData.method)} is not known`,
      evidence: [...linesOf(scene, true), ...(header === null ? [] : linesIfPresent(scene, header))],
      witnesses: before === undefined ? [] : [witnessOf(before, null)],
      happened: prose`The ${answer.status} says that ${name} got no valid response from the application behind it. The error page has no CORS headers, so CORS hides it.`,
      settle: prose`The log of the proxy shows whether the application was reached. A ${answer.status} that the application sends itself appears in its own log.`,
      todo: prose`Restore the application first: the block disappears with the error. Configure the proxy to send ${code('Access-Control-Allow-Origin')} with its own error pages too, so that scripts can read such errors.`,
    };
  },
};

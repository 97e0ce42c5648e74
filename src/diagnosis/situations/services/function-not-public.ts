import { code, prose } from '../../words/prose';
import { responderOf } from '../../responder/responder';
import { linesIfPresent, linesOf } from '../parts/lines';
import { hostOf } from '../parts/hosts';
import { hasMark } from '../platforms/platform-mark';
import { PRIVATE_FUNCTIONS } from '../platforms/private-functions';
import type { SituationDefinition } from '../situation-definition';
import { responseHeader, isRefused } from '../situation-facts';

/** Applies where a platform refuses the caller before the function runs. The backend's, which deploys it. */
export const functionNotPublic: SituationDefinition<'function-not-public'> = {
  code: 'function-not-public',
  covers: [
    'gateway-responded',
    'preflight-at-gateway',
    'options-behind-authentication',
    'error-without-headers',
    'never-configured',
    'headers-on-other-routes',
  ],
  find: (facts) => {
    const { response, stage, hopData } = facts;
    if (!isRefused(facts) || response === null) return null;
    if (responseHeader(facts, 'Access-Control-Allow-Origin') !== null) return null;
    // A function that ran may refuse too.
    if (responderOf(response).kind === 'application') return null;
    const platform = PRIVATE_FUNCTIONS.find(({ mark }) => hasMark(facts, mark));
    if (platform === undefined) return null;
    const { name, mark, isCertain, todo } = platform;
    const what = stage === 'preflight' ? prose`the preflight` : prose`the ${code(hopData.method)}`;
    const found = {
      owner: 'backend',
      evidence: [...linesOf(facts, true), ...linesIfPresent(facts, mark.header?.name ?? 'Server')],
      witnesses: [],
      todo,
    } as const;
    return isCertain
      ? {
          ...found,
          knownBy: 'derived',
          reach: prose`The function did not run`,
          happened: prose`${name} refused ${what} itself with ${response.status}: this function is not public. Its own CORS code never ran.`,
        }
      : {
          ...found,
          knownBy: 'assumed',
          reach: prose`The function likely did not run`,
          happened: prose`${name} likely refused ${what} with ${response.status} before the function ran, because ${code(hostOf(facts.url))} is not public. The function's own CORS code then has no effect.`,
          confirm: prose`Look at the logs of the function. If they do not show this request, the platform refused it.`,
        };
  },
};

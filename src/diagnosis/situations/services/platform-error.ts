import { responderOf } from '../../responder/responder';
import { code, prose } from '../../words/prose';
import { linesIfPresent, linesOf } from '../parts/lines';
import { PLATFORM_ERRORS } from '../platforms/platform-errors';
import { hasMark } from '../platforms/platform-mark';
import type { SituationDefinition } from '../situation-definition';
import { isRefused } from '../situation-scene';

/** Applies where a platform, or another program on the port, responds because no application is there or it failed. Who deploys it. */
export const platformError: SituationDefinition<'platform-error'> = {
  code: 'platform-error',
  covers: [
    'backend-down',
    'gateway-responded',
    'preflight-at-gateway',
    'function-not-public',
    'options-behind-authentication',
    'options-not-routed',
    'error-without-headers',
    'never-configured',
    'another-responder',
    'headers-on-other-routes',
    'origin-check',
    'cors-filter-refused',
    'api-key-at-gateway',
    'request-refused',
    'model-server',
    'socket-server',
    'token-client',
  ],
  find: (scene) => {
    const { response, stage, hopData } = scene;
    if (!isRefused(scene) || response === null || response.status < 400) return null;
    // An application behind the platform may send such a status too, and names itself then.
    if (responderOf(response).kind === 'application') return null;
    const error = PLATFORM_ERRORS.find(({ mark }) => hasMark(scene, mark));
    if (error === undefined) return null;
    const { name, mark, mayHaveRun, owner, means, todo, settle } = error;
    const header = mark.header?.name ?? 'Server';
    const asked = code(hopData.method);
    const what = stage === 'preflight' ? prose`the preflight` : prose`the ${asked}`;
    const found = {
      owner,
      evidence: [...linesOf(scene, true), ...linesIfPresent(scene, header)],
      witnesses: [],
      todo,
    } as const;
    if (settle !== null)
      return {
        ...found,
        knownBy: 'assumed',
        settle,
        reach: prose`Likely, no application received the ${asked}`,
        happened: prose`${name} likely responded to ${what} itself with ${response.status}. ${means} CORS headers are not the problem.`,
      };
    return {
      ...found,
      knownBy: 'derived',
      reach:
        mayHaveRun && stage !== 'preflight'
          ? prose`Whether the application processed the ${asked} is not known`
          : prose`The application did not process the ${asked}`,
      happened: prose`${name} responded to ${what} itself with ${response.status} (${code(header)} shows it). ${means} CORS headers are not the problem.`,
    };
  },
};

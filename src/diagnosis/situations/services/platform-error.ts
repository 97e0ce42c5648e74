import { responderOf } from '../../responder/responder';
import { code, prose } from '../../words/prose';
import { linesIfPresent, linesOf } from '../parts/lines';
import { PLATFORM_ERRORS } from '../platforms/platform-errors';
import { hasMark } from '../platforms/platform-mark';
import type { SituationDefinition } from '../situation-definition';
import { isRefused } from '../situation-facts';

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
  find: (facts) => {
    const { response, stage, hopData } = facts;
    if (!isRefused(facts) || response === null || response.status < 400) return null;
    // An application behind the platform may send such a status too, and names itself then.
    if (responderOf(response).kind === 'application') return null;
    const error = PLATFORM_ERRORS.find(({ mark }) => hasMark(facts, mark));
    if (error === undefined) return null;
    const { name, mark, mayHaveRun, owner, means, todo, confirm } = error;
    const header = mark.header?.name ?? 'Server';
    const requested = code(hopData.method);
    const what = stage === 'preflight' ? prose`the preflight` : prose`the ${requested}`;
    const found = {
      owner,
      evidence: [...linesOf(facts, true), ...linesIfPresent(facts, header)],
      witnesses: [],
      todo,
    } as const;
    if (confirm !== null)
      return {
        ...found,
        knownBy: 'assumed',
        confirm,
        reach: prose`Likely, no application received the ${requested}`,
        happened: prose`${name} likely responded to ${what} itself with ${response.status}. ${means} CORS headers are not the problem.`,
      };
    return {
      ...found,
      knownBy: 'derived',
      reach:
        mayHaveRun && stage !== 'preflight'
          ? prose`Whether the application processed the ${requested} is not known`
          : prose`The application did not process the ${requested}`,
      happened: prose`${name} responded to ${what} itself with ${response.status} (${code(header)} shows it). ${means} CORS headers are not the problem.`,
    };
  },
};

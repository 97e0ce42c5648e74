import { code, prose } from '../../words/prose';
import { hostOf } from '../parts/hosts';
import { linesIfPresent, linesOf } from '../parts/lines';
import { PLATFORM_CORS } from '../platforms/platform-cors';
import type { SituationDefinition } from '../situation-definition';
import { responseHeader, isFirst } from '../situation-facts';

/**
 * Applies where a request with credentials meets `*` at a host whose platform has a CORS setting of its own, which wins
 * over the application's. The backend's, which deploys there.
 */
export const platformCors: SituationDefinition<'platform-cors'> = {
  code: 'platform-cors',
  covers: ['wildcard-with-credentials'],
  find: (facts) => {
    if (!isFirst(facts, 'allow-origin-wildcard-with-credentials')) return null;
    if (responseHeader(facts, 'Access-Control-Allow-Credentials') === 'true') return null;
    const platform = PLATFORM_CORS.find(
      ({ host, cookie }) =>
        host.test(hostOf(facts.url)) || cookie?.test(responseHeader(facts, 'Set-Cookie') ?? '') === true,
    );
    if (platform === undefined) return null;
    const who = facts.stage === 'preflight' ? 'the preflight' : 'the request';
    return {
      owner: 'backend',
      knownBy: 'assumed',
      evidence: [...linesOf(facts, false, 'Access-Control-Allow-Origin'), ...linesIfPresent(facts, 'Server')],
      witnesses: [],
      happened: prose`The CORS setting of the platform (${platform.name}) likely responded to ${who} with ${code('*')}. It takes precedence over the application's own policy, and browsers do not accept ${code('*')} for a request with credentials.`,
      confirm: prose`Look at the CORS setting of the platform. If it allows any origin, the application's own list has no effect.`,
      todo: platform.todo,
    };
  },
};

import { code, prose } from '../../words/prose';
import { linesIfPresent, linesOf } from '../parts/lines';
import type { SituationDefinition } from '../situation-definition';
import { responseHeader, isRefused } from '../situation-facts';

/** Applies where a preflight must authenticate, which it cannot. The backend's. */
export const optionsBehindAuthentication: SituationDefinition<'options-behind-authentication'> = {
  code: 'options-behind-authentication',
  covers: ['never-configured', 'headers-on-other-routes'],
  find: (facts) => {
    const { response, stage } = facts;
    if (!isRefused(facts) || stage !== 'preflight' || response === null) return null;
    if (response.status !== 401 && response.status !== 403 && response.status !== 407) return null;
    const challenge = responseHeader(facts, 'WWW-Authenticate');
    const found = {
      owner: 'backend',
      evidence: [...linesOf(facts, true), ...linesIfPresent(facts, 'WWW-Authenticate')],
      witnesses: [],
      todo: prose`Handle CORS before authentication, or exempt ${code('OPTIONS')} from authentication. This is safe because a preflight gets no data.`,
    } as const;
    if (challenge !== null || response.status !== 403)
      return {
        ...found,
        knownBy: 'derived',
        happened:
          challenge === null
            ? prose`${code('OPTIONS')} is behind authentication: the server responded to the preflight with ${response.status}, and a preflight never carries credentials.`
            : prose`${code('OPTIONS')} is behind authentication: the server required a login for the preflight (${code(challenge.slice(0, 60))}), and a preflight never carries credentials.`,
      };
    return {
      ...found,
      knownBy: 'assumed',
      happened: prose`The server refused the preflight with 403. Either ${code('OPTIONS')} is behind authentication, or the CORS filter itself refused this origin, as the filters of Spring and Gin do.`,
      confirm: prose`Send the same ${code('OPTIONS')} with curl and an origin that is allowed. If that passes, this origin is not on the list. If not, authentication or a firewall refuses it.`,
    };
  },
};

import { code, prose } from '../../words/prose';
import { loginSign } from '../parts/login-sign';
import { ABOUT_THE_TARGET, redirectedWhat, redirectStep } from '../parts/redirect-step';
import { succeeded, witnessOf } from '../parts/witness';
import type { SituationDefinition } from '../situation-definition';
import { sameEndpoint } from '../situation-facts';

/** Applies where an API redirects to a login page when the user is not signed in. The backend's. */
export const redirectLogin: SituationDefinition<'redirect-login'> = {
  code: 'redirect-login',
  covers: [...ABOUT_THE_TARGET, 'redirect-to-page', 'preflight-at-gateway', 'gateway-responded'],
  find: (facts) => {
    const step = redirectStep(facts);
    const sign = step === null ? null : loginSign(step, facts.response);
    if (step === null || sign === null) return null;
    const { to, status } = step;
    const before = sameEndpoint(facts).find((other) => succeeded(other) && other.response?.status !== status);
    const evidence = step.evidence;
    const witnesses = before === undefined ? [] : [witnessOf(before, null)];
    const what = prose`${redirectedWhat(step)} was redirected to`;
    const where = prose`${code(to.host)} (status ${status})`;
    const why =
      before === undefined
        ? 'nobody is signed in, or the session has expired'
        : 'the session has expired since';
    const instead = prose`Let the API respond to scripts with ${code('401')} and CORS headers instead of a redirect. The page can then navigate to the login.`;
    return sign === 'proof'
      ? {
          owner: 'backend',
          knownBy: 'derived',
          evidence,
          witnesses,
          happened: prose`${what} a login page at ${where}. Likely, ${why}. A script cannot read a login page.`,
          todo: prose`${instead} If the request passes after you sign in again in this browser, only the session was missing.`,
        }
      : {
          owner: 'backend',
          knownBy: 'assumed',
          evidence,
          witnesses,
          happened: prose`${what} ${where}, likely to a login page because ${why}. A script cannot read a login page.`,
          confirm: prose`Sign in again in this browser and repeat the request. If it passes, only the session was missing.`,
          todo: prose`${instead} If it is not a login page, let it send the CORS headers for this page instead.`,
        };
  },
};

import { code, prose } from '../../words/prose';
import { loginSign } from '../parts/login-sign';
import { ABOUT_THE_TARGET, redirectedWhat, redirectStep } from '../parts/redirect-step';
import { succeeded, witnessOf } from '../parts/witness';
import type { SituationDefinition } from '../situation-definition';
import { sameEndpoint } from '../situation-scene';

/** Applies where an API answers a missing login with a redirect to a login page. The backend's. */
export const redirectLogin: SituationDefinition<'redirect-login'> = {
  code: 'redirect-login',
  covers: [...ABOUT_THE_TARGET, 'redirect-to-page', 'preflight-at-gateway', 'gateway-answered'],
  find: (scene) => {
    const step = redirectStep(scene);
    const sign = step === null ? null : loginSign(step, scene.response);
    if (step === null || sign === null) return null;
    const { to, status } = step;
    const before = sameEndpoint(scene).find((other) => succeeded(other) && other.response?.status !== status);
    const isProven = sign === 'proof';
    const unless = isProven
      ? []
      : prose` If it is no login page, let it send the CORS headers for this page instead.`;
    return {
      owner: 'backend',
      knownBy: 'assumed',
      evidence: step.evidence,
      witnesses: before === undefined ? [] : [witnessOf(before, null)],
      happened: prose`${redirectedWhat(step)} was redirected to ${isProven ? 'a login page' : 'what is likely a login page'} at ${code(to.host)} (status ${status}). Likely ${before === undefined ? 'nobody is signed in, or the session has expired' : 'the session has expired since'}. A script cannot read a login page.`,
      settle: prose`Sign in again in this browser and repeat the request. If it passes, only the session was missing.`,
      todo: prose`Let the API respond to scripts with ${code('401')} and CORS headers instead of a redirect. The page can then navigate to the login.${unless}`,
    };
  },
};

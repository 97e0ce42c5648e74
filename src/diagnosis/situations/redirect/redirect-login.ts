import { code, prose } from '../../words/prose';
import { ABOUT_THE_TARGET, redirectedWhat, redirectStep } from '../parts/redirect-step';
import { succeeded, witnessOf } from '../parts/witness';
import type { SituationDefinition } from '../situation-definition';
import { sameEndpoint } from '../situation-scene';

const LOGIN =
  /(?:^|[^a-z])(?:log-?in|sign-?in|sso|saml2?|oauth2?|oidc|openid|authorize|authenticate|auth|adfs|cas|account)(?:$|[^a-z])/i;

/** Applies where an API answers a missing login with a redirect to a login page. The backend's. */
export const redirectLogin: SituationDefinition<'redirect-login'> = {
  code: 'redirect-login',
  covers: [...ABOUT_THE_TARGET, 'redirect-to-page', 'preflight-at-gateway', 'gateway-answered'],
  find: (scene) => {
    const step = redirectStep(scene);
    if (step === null) return null;
    const { from, to, status } = step;
    const hasSign = LOGIN.test(to.host) || LOGIN.test(to.pathname) || to.searchParams.has('redirect_uri');
    if (!hasSign || LOGIN.test(from.pathname)) return null;
    const before = sameEndpoint(scene).find((other) => succeeded(other) && other.answer?.status !== status);
    return {
      owner: 'backend',
      knownBy: 'assumed',
      evidence: step.evidence,
      witnesses: before === undefined ? [] : [witnessOf(before, null)],
      happened: prose`${redirectedWhat(step)} was redirected to a login page at ${code(to.host)} (status ${status}). Likely ${before === undefined ? 'nobody is signed in, or the session has expired' : 'the session has expired since'}. A script cannot read a login page.`,
      settle: prose`Sign in again in this browser and repeat the request. If it passes, only the session was missing.`,
      todo: prose`Let the API respond to scripts with ${code('401')} and CORS headers instead of a redirect. The page can then navigate to the login.`,
    };
  },
};

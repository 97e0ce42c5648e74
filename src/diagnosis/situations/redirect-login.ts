import { code, prose } from '../prose';
import { redirectedWhat, redirectStep } from './parts/redirect-step';
import { succeeded, witnessOf } from './parts/witness';
import type { SituationDefinition } from './situation';
import { sameEndpoint } from './situation-scene';

const LOGIN =
  /(?:^|[^a-z])(?:log-?in|sign-?in|sso|saml2?|oauth2?|oidc|openid|authorize|authenticate|auth|adfs|cas|account)(?:$|[^a-z])/i;

/** Applies where an API answers a missing login with a redirect to a login page. The backend's. */
export const redirectLogin: SituationDefinition = {
  code: 'redirect-login',
  covers: ['never-configured', 'headers-on-other-routes', 'null-origin', 'error-without-headers'],
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
      happened: prose`${redirectedWhat(step)} was sent to a login page at ${code(to.host)} (status ${status}): most likely ${before === undefined ? 'nobody is logged in, or the login has expired' : 'the login has expired since'}, and a script cannot follow there.`,
      settle: prose`Log in again in this browser and repeat the request: if it passes, the login was all.`,
      todo: prose`Let the API answer a script with ${code('401')} and CORS headers in place of the redirect; the page can then lead to the login itself.`,
    };
  },
};

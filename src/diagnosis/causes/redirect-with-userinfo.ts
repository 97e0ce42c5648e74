import type { CauseDefinition } from '../cause-definition';
import { wholeOf } from '../evidence-lines';
import { code, prose } from '../prose';
import { FIREFOX_DID_NOT_SUCCEED, webkitRedirect } from './parts/console-text';
import { redirectEvidence } from './parts/evidence-parts';

/** The user name and password with the `@` after them; the whole value where they do not stand plainly in it. */
function userinfoOf(value: string): { readonly start: number; readonly end: number } | null {
  const found = /^(?:[^:/?#]*:)?\/\/([^/?#]*@)/.exec(value);
  const userinfo = found?.[1];
  if (found === null || userinfo === undefined) return wholeOf(value);
  return { start: found[0].length - userinfo.length, end: found[0].length };
}

export const redirectWithUserinfo: CauseDefinition<'redirect-with-userinfo'> = {
  code: 'redirect-with-userinfo',
  standard: { label: 'HTTP-redirect fetch, steps 9 and 10', anchor: '#concept-http-redirect-fetch' },
  owner: () => 'backend',
  detail: () => null,
  title: () => prose`The redirect has a user name or password in its URL`,
  verdict: () => prose`the redirect leads to a URL with a user name or password in it`,
  explanation: ({ location }) =>
    prose`The redirect leads to ${code(location)}. Across origins a redirect to a URL with a user name or password before the ${code('@')} is not followed. Ask for a ${code('Location')} without them.`,
  prints: ({ location }, at) => ({
    // Chromium leaves the quotes empty, so as not to print the password.
    chromium:
      "Redirect location '' contains a username and password, which is disallowed for cross-origin requests.",
    firefox: FIREFOX_DID_NOT_SUCCEED,
    webkit: webkitRedirect(at, `redirection URL ${at.location ?? location} has credentials`),
  }),
  evidence: (_failure, scene) => redirectEvidence(scene, userinfoOf),
};

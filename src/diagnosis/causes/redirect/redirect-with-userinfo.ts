import { parseUrl } from '../../../fetch-standard/parse-url';
import type { CauseDefinition } from '../parts/cause-definition';
import { wholeOf } from '../parts/evidence-lines';
import { code, prose } from '../../words/prose';
import { FIREFOX_DID_NOT_SUCCEED, webkitRedirect } from '../parts/console-text';
import { redirectEvidence } from '../parts/evidence-parts';

/** The user name and password with the `@` after them; the whole value where they do not stand plainly in it. */
function userinfoOf(value: string): { readonly start: number; readonly end: number } | null {
  const found = /^(?:[^:/?#]*:)?\/\/([^/?#]*@)/.exec(value);
  const userinfo = found?.[1];
  if (found === null || userinfo === undefined) return wholeOf(value);
  return { start: found[0].length - userinfo.length, end: found[0].length };
}

/** The URL without what must not be shown around; null when it cannot be parsed. */
function withoutUserinfo(location: string): string | null {
  const url = parseUrl(location);
  if (url === null) return null;
  url.username = '';
  url.password = '';
  return url.href;
}

export const redirectWithUserinfo: CauseDefinition<'redirect-with-userinfo'> = {
  code: 'redirect-with-userinfo',
  standard: { label: 'HTTP-redirect fetch, steps 9 and 10', anchor: '#concept-http-redirect-fetch' },
  owner: () => 'backend',
  detail: () => null,
  title: () => prose`The redirect has a user name or password in its URL`,
  verdict: () => prose`the redirect leads to a URL with a user name or password in it`,
  explanation: ({ location }, at) => {
    const target = withoutUserinfo(at.location ?? location);
    const where = target === null ? prose`another URL` : [code(target)];
    return prose`The redirect leads to ${where}, with a user name or password before the host. Browsers do not follow such a redirect to another origin. The server must send a ${code('Location')} without a user name and password.`;
  },
  prints: ({ location }, at) => ({
    // Chromium leaves the quotes empty, so as not to print the password.
    chromium:
      "Redirect location '' contains a username and password, which is disallowed for cross-origin requests.",
    firefox: FIREFOX_DID_NOT_SUCCEED,
    webkit: webkitRedirect(
      { ...at, location: withoutUserinfo(at.location ?? location) },
      `redirection URL ${withoutUserinfo(at.location ?? location) ?? '…'} has credentials`,
    ),
  }),
  evidence: (_failure, scene) => redirectEvidence(scene, userinfoOf),
};

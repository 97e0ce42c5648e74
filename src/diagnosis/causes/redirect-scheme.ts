import type { CauseDefinition } from '../cause-definition';
import { partOf, wholeOf } from '../evidence-lines';
import { code, prose } from '../prose';
import {
  CHROMIUM_SCHEMES,
  chromiumFailed,
  FIREFOX_DID_NOT_SUCCEED,
  firefoxReason,
  webkitRedirect,
} from './parts/console-text';
import { redirectEvidence } from './parts/evidence-parts';

export const redirectScheme: CauseDefinition<'redirect-scheme'> = {
  code: 'redirect-scheme',
  standard: { label: 'HTTP-redirect fetch, step 6', anchor: '#concept-http-redirect-fetch' },
  owner: () => 'backend',
  detail: () => null,
  title: ({ scheme }) => prose`The redirect leads to the scheme ${code(`${scheme}:`)}`,
  verdict: ({ scheme }) => prose`the redirect leads to a URL with the scheme ${code(`${scheme}:`)}`,
  explanation: ({ location, scheme }) =>
    prose`The redirect leads to ${code(location)}, and only ${code('http:')} and ${code('https:')} can be followed, not ${code(`${scheme}:`)}. Ask for a redirect to one of these, or for the answer itself.`,
  prints: ({ scheme }, at) => ({
    chromium: scheme === 'data' ? chromiumFailed('net::ERR_UNSAFE_REDIRECT') : CHROMIUM_SCHEMES,
    firefox: scheme === 'data' ? FIREFOX_DID_NOT_SUCCEED : firefoxReason('CORS request not http'),
    webkit: webkitRedirect(at, 'not allowed to follow a cross-origin CORS redirection with non CORS scheme'),
  }),
  evidence: ({ scheme }, scene) =>
    redirectEvidence(scene, (value) => partOf(value, `${scheme}:`) ?? wholeOf(value)),
};

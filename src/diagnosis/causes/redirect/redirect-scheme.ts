import type { CauseDefinition } from '../parts/cause-definition';
import { partOf, wholeOf } from '../parts/evidence-lines';
import { code, prose } from '../../words/prose';
import {
  CHROMIUM_SCHEMES,
  chromiumFailed,
  FIREFOX_DID_NOT_SUCCEED,
  firefoxReason,
  webkitRedirect,
} from '../parts/console-text';
import { redirectEvidence } from '../parts/evidence-parts';

export const redirectScheme: CauseDefinition<'redirect-scheme'> = {
  code: 'redirect-scheme',
  standard: { label: 'HTTP-redirect fetch, step 6', anchor: '#concept-http-redirect-fetch' },
  owner: () => 'backend',
  detail: () => null,
  title: ({ scheme }) => prose`The redirect leads to the scheme ${code(`${scheme}:`)}`,
  verdict: ({ scheme }) => prose`the redirect leads to a URL with the scheme ${code(`${scheme}:`)}`,
  explanation: ({ location, scheme }) =>
    prose`The redirect leads to ${code(location)}. Browsers follow redirects only to ${code('http:')} and ${code('https:')}, not to ${code(`${scheme}:`)}. The server must redirect to one of these, or respond without a redirect.`,
  prints: ({ scheme }, at) => ({
    chromium: scheme === 'data' ? chromiumFailed('net::ERR_UNSAFE_REDIRECT') : CHROMIUM_SCHEMES,
    firefox: scheme === 'data' ? FIREFOX_DID_NOT_SUCCEED : firefoxReason('CORS request not http'),
    webkit: webkitRedirect(at, 'not allowed to follow a cross-origin CORS redirection with non CORS scheme'),
  }),
  evidence: ({ scheme }, scene) =>
    redirectEvidence(scene, (value) => partOf(value, `${scheme}:`) ?? wholeOf(value)),
};

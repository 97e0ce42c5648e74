import type { CauseDefinition } from '../parts/cause-definition';
import { wholeOf } from '../parts/evidence-lines';
import { code, prose } from '../../words/prose';
import { chromiumFailed, FIREFOX_DID_NOT_SUCCEED } from '../parts/console-text';
import { redirectEvidence } from '../parts/evidence-parts';

export const redirectLoop: CauseDefinition<'redirect-loop'> = {
  code: 'redirect-loop',
  standard: { label: 'HTTP-redirect fetch, step 7', anchor: '#concept-http-redirect-fetch' },
  owner: () => 'backend',
  detail: () => null,
  title: () => prose`Too many redirects`,
  verdict: ({ count }) => prose`the browser gave up after ${count} redirects`,
  explanation: ({ count }, { location }) => {
    const target = location === null ? [] : prose`, the last time to ${code(location)}`;
    return prose`The request was redirected ${count} times${target}. Browsers follow at most 20 redirects, so this is likely a loop. Check where the redirect chain should end.`;
  },
  prints: () => ({
    chromium: chromiumFailed('net::ERR_TOO_MANY_REDIRECTS'),
    firefox: FIREFOX_DID_NOT_SUCCEED,
    webkit: 'Load cannot follow more than 20 redirections',
  }),
  evidence: (_failure, scene) => redirectEvidence(scene, wholeOf),
};

import type { CauseDefinition } from '../parts/cause-definition';
import { reported } from '../parts/evidence-lines';
import { code, prose } from '../../words/prose';
import { chromiumCheck } from '../parts/console-text';
import { preflightRequestEvidence } from '../parts/evidence-parts';

export const preflightUpgraded: CauseDefinition<'preflight-upgraded'> = {
  code: 'preflight-upgraded',
  standard: { label: 'CORS-preflight fetch, steps 6 to 8', anchor: '#cors-preflight-fetch-0' },
  owner: () => 'frontend',
  detail: () => null,
  title: () => prose`HSTS redirected the preflight to https`,
  verdict: () =>
    prose`the page requested an ${code('http')} URL of a server that is known to use ${code('https')} only`,
  explanation: ({ location }) =>
    prose`The server has announced ${code('Strict-Transport-Security')}, so Chrome switches to ${code('https')} by itself. Chrome treats that as a redirect, and it never follows a redirect of a preflight. No server received the preflight. Request ${code(location)} in the page.`,
  prints: (_failure, at) => ({
    chromium: chromiumCheck(at, 'Redirect is not allowed for a preflight request.'),
    firefox: null,
    webkit: null,
  }),
  evidence: (_failure, scene) => [
    ...preflightRequestEvidence(scene),
    ...reported(scene, 'net::ERR_INVALID_REDIRECT'),
  ],
};

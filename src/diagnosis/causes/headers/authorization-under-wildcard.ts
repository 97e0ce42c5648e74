import type { CauseDefinition } from '../parts/cause-definition';
import { received, receivedStatus, wholeOf } from '../parts/evidence-lines';
import { code, prose } from '../../words/prose';
import { preflightRequestEvidence } from '../parts/evidence-parts';
import { ALLOW_HEADERS } from '../parts/header-names';

export const authorizationUnderWildcard: CauseDefinition<'authorization-under-wildcard'> = {
  code: 'authorization-under-wildcard',
  standard: { label: 'CORS-preflight fetch, step 7.6', anchor: '#cors-preflight-fetch-0' },
  owner: () => 'backend',
  detail: () => null,
  title: () => prose`${code('*')} does not cover ${code('Authorization')}`,
  verdict: () => prose`the server allows the header ${code('authorization')} only through ${code('*')}`,
  explanation: () =>
    prose`The server's ${ALLOW_HEADERS} is ${code('*')}. By the Fetch Standard, this covers every header except ${code('Authorization')}. Browsers still allow it by default today. List ${code('authorization')} by name before they stop.`,
  prints: () => ({ chromium: null, firefox: null, webkit: null }),
  evidence: (_failure, scene) => [
    ...preflightRequestEvidence(scene, { header: 'authorization' }),
    ...receivedStatus(scene, false),
    ...received(scene, 'Access-Control-Allow-Headers', wholeOf),
  ],
};

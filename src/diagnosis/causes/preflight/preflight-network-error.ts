import type { CauseDefinition } from '../parts/cause-definition';
import { reported } from '../parts/evidence-lines';
import { code, prose } from '../../words/prose';
import { preflightRequestEvidence } from '../parts/evidence-parts';
import { networkPrints, webkitAccessControl } from '../parts/network-prints';
import { reportedAs, toHost } from '../parts/wording';

export const preflightNetworkError: CauseDefinition<'preflight-network-error'> = {
  code: 'preflight-network-error',
  standard: { label: 'CORS-preflight fetch, step 6', anchor: '#cors-preflight-fetch-0' },
  owner: () => 'infrastructure',
  detail: () => null,
  title: () => prose`The preflight got no response`,
  verdict: (_failure, at) => prose`the preflight${toHost(at)} got no response`,
  explanation: ({ error }, at) =>
    prose`This is not CORS: the browser sent the preflight${toHost(at)} and got no response ${reportedAs(error)}. No header was checked. Check that the server is running, that the port and the certificate are correct, and that nothing on the way drops ${code('OPTIONS')}.`,
  prints: (failure, at) => ({ ...networkPrints(failure, null), webkit: webkitAccessControl(at) }),
  evidence: ({ error }, scene) => [
    ...preflightRequestEvidence({ ...scene, stage: 'preflight' }),
    ...reported(scene, error),
  ],
};

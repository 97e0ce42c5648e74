import type { CauseDefinition } from '../parts/cause-definition';
import { reported } from '../parts/evidence-lines';
import { isPolicySeen } from '../../reading/policies/page-policy';
import { code, prose } from '../../words/prose';
import { pagePolicyEvidence } from '../parts/page-policy';
import { toHost } from '../parts/wording';

const HEADER = code('Connection-Allowlist');

export const connectionAllowlist: CauseDefinition<'connection-allowlist'> = {
  code: 'connection-allowlist',
  standard: null,
  owner: () => 'frontend',
  detail: () => null,
  title: () => prose`The page's ${HEADER} does not allow the URL`,
  verdict: (_failure, at) => prose`the page's ${HEADER} does not allow the request${toHost(at)}`,
  explanation: ({ error, policyLines }, at) => {
    const start = prose`This is not CORS: Chrome refused the connection${toHost(at)} and reported ${code(error)}.`;
    const reason = isPolicySeen(policyLines)
      ? prose`The page's response has a ${HEADER} header, which lists every URL that the page may connect to.`
      : prose`Likely the page or worker was sent with a ${HEADER} header, which lists every URL that it may connect to. That response was not recorded. The requests of a fenced frame that gave up its network access end in the same way.`;
    return prose`${start} ${reason} Add the origin of the URL to that header.`;
  },
  prints: ({ error }) => ({ chromium: `Failed to load resource: ${error}`, firefox: null, webkit: null }),
  evidence: (failure, scene) => [...pagePolicyEvidence(failure, scene), ...reported(scene, failure.error)],
};

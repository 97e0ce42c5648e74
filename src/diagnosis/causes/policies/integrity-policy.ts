import type { CauseDefinition } from '../parts/cause-definition';
import { reported } from '../parts/evidence-lines';
import { code, prose } from '../../words/prose';
import { pagePolicyEvidence } from '../parts/page-policy';
import { reportedAs, toHost } from '../parts/wording';

const HEADER = code('Integrity-Policy');

export const integrityPolicy: CauseDefinition<'integrity-policy'> = {
  code: 'integrity-policy',
  standard: null,
  owner: () => 'frontend',
  detail: () => null,
  title: () => prose`The page's ${HEADER} requires a hash`,
  verdict: () => prose`likely the page's ${HEADER} blocks resources without a hash`,
  explanation: ({ error }, at) =>
    prose`Likely this is not CORS: nothing was sent${toHost(at)} ${reportedAs(error)}. The page's response has an ${HEADER} header for this kind of resource. Such a resource needs an ${code('integrity')} attribute with its hash, and ${code('crossorigin')} if it comes from another origin. Add both to the element. Browsers do not tell extensions the reason, but the Console names the policy.`,
  prints: () => ({ chromium: null, firefox: null, webkit: null }),
  evidence: (failure, scene) => [...pagePolicyEvidence(failure, scene), ...reported(scene, failure.error)],
};

import type { CauseDefinition } from '../parts/cause-definition';
import { code, prose } from '../../words/prose';
import { chromiumFailed } from '../parts/console-text';
import { pagePolicyEvidence } from '../parts/page-policy';
import {
  ALLOW_LOADING,
  RESOURCE_POLICY,
  RESOURCE_POLICY_CHECK,
  resourcePolicyEvidence,
} from '../parts/resource-policy';

const HEADER = code('Document-Isolation-Policy');

export const documentIsolationPolicy: CauseDefinition<'document-isolation-policy'> = {
  code: 'document-isolation-policy',
  standard: RESOURCE_POLICY_CHECK,
  owner: () => 'backend',
  detail: () => null,
  title: () => prose`The page's ${HEADER} forbids it`,
  verdict: () => prose`the page's ${HEADER} requires ${RESOURCE_POLICY}, but the response has none`,
  explanation: ({ error }) =>
    prose`This is not CORS: the request was made without it (mode ${code('no-cors')}), and the browser hid the response (it reported ${code(error)}). The page's response has a ${HEADER} header. With this policy, the page may load only resources that allow embedding, and this response has no valid ${RESOURCE_POLICY}. ${ALLOW_LOADING}`,
  prints: ({ error }) => ({ chromium: chromiumFailed(error), firefox: null, webkit: null }),
  evidence: (failure, scene) => [
    ...pagePolicyEvidence(failure, scene),
    ...resourcePolicyEvidence(failure, scene),
  ],
};

import type { CauseDefinition } from '../parts/cause-definition';
import { isPolicySeen } from '../../reading/policies/page-policy';
import { code, prose } from '../../words/prose';
import { chromiumFailed } from '../parts/console-text';
import { pagePolicyEvidence } from '../parts/page-policy';
import {
  ALLOW_LOADING,
  firefoxResourcePolicy,
  RESOURCE_POLICY,
  RESOURCE_POLICY_CHECK,
  resourcePolicyEvidence,
} from '../parts/resource-policy';

const EMBEDDER = code('Cross-Origin-Embedder-Policy');

export const coepBlocked: CauseDefinition<'coep-blocked'> = {
  code: 'coep-blocked',
  standard: RESOURCE_POLICY_CHECK,
  owner: () => 'backend',
  detail: () => null,
  title: () => prose`The page's ${EMBEDDER} forbids it`,
  verdict: () =>
    prose`the page loads only resources that allow embedding, and the response does not allow it`,
  explanation: ({ error, policyLines }) => {
    // Only DevTools of Chromium names the policy; elsewhere nothing else explains the same error.
    const because =
      error.endsWith('ByCoep') || isPolicySeen(policyLines)
        ? prose`The page has`
        : prose`The page likely has`;
    return prose`This is not CORS: the request was made without it (mode ${code('no-cors')}), and the browser hid the response (it reported ${code(error)}). ${because} a ${EMBEDDER}. With this policy, a page may load only resources that allow embedding, and this response has no valid ${RESOURCE_POLICY}. ${ALLOW_LOADING}`;
  },
  prints: ({ error }, at) => ({
    chromium: chromiumFailed(
      error.startsWith('net::ERR_BLOCKED_BY_RESPONSE.')
        ? error
        : 'net::ERR_BLOCKED_BY_RESPONSE.NotSameOriginAfterDefaultedToSameOriginByCoep',
    ),
    firefox: firefoxResourcePolicy(at),
    webkit: null,
  }),
  evidence: (failure, scene) => [
    ...pagePolicyEvidence(failure, scene),
    ...resourcePolicyEvidence(failure, scene),
  ],
};

import type { CauseDefinition } from '../parts/cause-definition';
import { code, prose } from '../../words/prose';
import { chromiumFailed } from '../parts/console-text';
import {
  ALLOW_LOADING,
  firefoxResourcePolicy,
  RESOURCE_POLICY,
  RESOURCE_POLICY_CHECK,
  resourcePolicyEvidence,
} from '../parts/resource-policy';

export const corpBlocked: CauseDefinition<'corp-blocked'> = {
  code: 'corp-blocked',
  standard: RESOURCE_POLICY_CHECK,
  owner: () => 'backend',
  detail: () => null,
  title: () => prose`${RESOURCE_POLICY} forbids it`,
  verdict: () => prose`the response's ${RESOURCE_POLICY} does not let this page load it`,
  explanation: ({ error }) =>
    prose`This is not CORS: the request was made without it (mode ${code('no-cors')}). For such a request, ${RESOURCE_POLICY} decides who may load the response (the browser reported ${code(error)}). ${ALLOW_LOADING}`,
  prints: ({ error }, at) => ({
    chromium: chromiumFailed(error.startsWith('net::') ? error : 'net::ERR_BLOCKED_BY_RESPONSE'),
    firefox: firefoxResourcePolicy(at),
    webkit: `Cancelled load to ${at.url} because it violates the resource's Cross-Origin-Resource-Policy response header.`,
  }),
  evidence: resourcePolicyEvidence,
};

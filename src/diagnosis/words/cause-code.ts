import type { RuleFailureCode } from '../../fetch-standard/failure';

/** Failures that no CORS header can cure: the request or its preflight broke on the way, or something else stopped it. */
export const NETWORK_CAUSE_CODES = [
  'preflight-network-error',
  'response-invalid',
  'network-dns',
  'network-refused',
  'network-reset',
  'network-tls',
  'network-timeout',
  'network-other',
  'aborted',
  'blocked-by-extension',
  'corp-blocked',
  'coep-blocked',
  'document-isolation-policy',
  'csp-blocked',
  'connection-allowlist',
  'integrity-policy',
  'mixed-content',
  'never-sent',
  'service-worker-failed',
  'orb-blocked',
  'local-network-denied',
  'local-network-insecure-context',
  'local-network-address-space',
  'websocket-failed',
  'blocked-unexplained',
] as const;

export type NetworkCauseCode = (typeof NETWORK_CAUSE_CODES)[number];

/** Everything that can be wrong with a request, in the project's vocabulary. */
export type CauseCode = RuleFailureCode | NetworkCauseCode;

/** Causes that are fixed by the resource policy of the response, wherever the server sets that. */
export const RESOURCE_POLICY_CODES: ReadonlySet<CauseCode> = new Set<CauseCode>([
  'corp-blocked',
  'coep-blocked',
  'document-isolation-policy',
]);

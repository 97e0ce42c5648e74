import type { Owner, Verdict } from './diagnosis';

/** Who has to fix it, as a label. */
export const OWNER_LABELS: Readonly<Record<Owner, string>> = {
  backend: 'Backend must fix',
  frontend: 'Frontend must fix',
  infrastructure: 'Infrastructure must fix',
  gateway: 'Proxy or gateway must fix',
  cdn: 'CDN must fix',
  user: 'User of the browser must fix',
};

/** The verdict in a word, to stand beside its icon. */
export const VERDICT_LABELS: Readonly<Record<Verdict, string>> = {
  allowed: 'Allowed',
  blocked: 'Blocked',
  opaque: 'Opaque',
  failed: 'Failed',
  pending: 'Pending',
  unknown: 'Not known',
};

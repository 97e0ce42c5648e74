import type { Owner, Verdict } from './diagnosis';

/** Who has to act, as a sentence without its full stop. */
export const OWNER_LABELS: Readonly<Record<Owner, string>> = {
  backend: 'The backend must act',
  frontend: 'The frontend must act',
  infrastructure: 'The infrastructure must act',
  gateway: 'The proxy or gateway must act',
  cdn: 'The CDN must act',
  user: "The browser's user must act",
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

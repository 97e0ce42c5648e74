/** `failed` means something other than CORS; `opaque` a response that the page chose not to read. */
export type Verdict = 'allowed' | 'blocked' | 'opaque' | 'failed' | 'pending' | 'unknown';

/** The verdict in a word, to stand beside its icon. */
export const VERDICT_LABELS: Readonly<Record<Verdict, string>> = {
  allowed: 'Allowed',
  blocked: 'Blocked',
  opaque: 'Opaque',
  failed: 'Failed',
  pending: 'Pending',
  unknown: 'Not known',
};

import type { Diagnosis } from '../diagnosis';

/**
 * Whether the browser let the request pass only if it has no credentials, and nothing shows whether it has. Firefox ends
 * blocked and allowed requests alike, and of frames and workers there is no timeline to ask.
 */
export function hangsOnCredentials(diagnosis: Diagnosis): boolean {
  const { verdict, causes, contradiction, credentials } = diagnosis;
  if (verdict !== 'allowed' || credentials.mode !== 'unknown') return false;
  if (causes.length > 0 || contradiction !== null) return false;
  return diagnosis.causesIfCredentialed.length > 0;
}

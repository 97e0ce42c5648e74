import type { Situation } from './situation';
import type { SituationCode } from './situation-code';
import { isAnswering } from './who-acts';

/** Situations that headers satisfy by the letter of the rules only. */
const BEYOND_HEADERS: ReadonlySet<SituationCode> = new Set([
  'backend-down',
  'browser-cache',
  'error-without-headers',
  'presigned-url',
  'redirect-login',
  'shared-cache',
]);

/**
 * What to say beside a change of headers, as a sentence, where what happened asks for something else first, such as another
 * URL in the page or a login; null where the headers are what is missing.
 */
export function beyondHeaders([situation]: readonly Situation[]): string | null {
  if (situation === undefined) return null;
  const isBeyond = !isAnswering(situation.owner) || BEYOND_HEADERS.has(situation.code);
  return isBeyond ? 'With it the rules pass; do first what is asked for under “What happened”.' : null;
}

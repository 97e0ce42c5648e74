import type { CauseCode } from '../words/cause-code';
import type { Diagnosis } from '../diagnosis';
import { code, prose } from '../words/prose';
import type { Prose } from '../words/prose';

/** What a page asked for besides the answer's headers, and gets whatever they say. */
const PASSED_BY_RULES: ReadonlySet<CauseCode> = new Set(['redirect-mode-error']);

/**
 * Why trying other headers shows nothing, in a sentence or two: because something else than the rules of CORS decided.
 * Null where the rules decide.
 */
export function whatIfBarrier(diagnosis: Diagnosis): Prose | null {
  const { origin, mode, verdict, contradiction, causes } = diagnosis;
  const [first] = causes;
  if (origin === null)
    return prose`The page that made the request is unknown, and the rules depend on its origin.`;
  if (mode.mode === 'navigate')
    return prose`CORS does not apply to a navigation: no header of it decides anything.`;
  if (mode.mode === 'websocket')
    return prose`CORS does not apply to a WebSocket: no header of it decides anything.`;
  if (mode.mode === 'no-cors')
    return prose`With the mode ${code('no-cors')} the page may read no answer, whatever its headers say. The request has to be made with ${code('cors')}.`;
  if (mode.mode === 'same-origin')
    return prose`With the mode ${code('same-origin')} no other origin may be asked, whatever it answers. The request has to be made with ${code('cors')}.`;
  if (verdict === 'failed' && contradiction === null)
    return prose`This request failed for another reason than CORS, which no header of CORS changes.`;
  if (verdict === 'opaque' || (first !== undefined && PASSED_BY_RULES.has(first.code)))
    return prose`The page asked not to follow redirects, and gets that whatever the headers say.`;
  return null;
}

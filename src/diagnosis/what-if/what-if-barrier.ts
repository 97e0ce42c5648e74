import type { CauseCode } from '../words/cause-code';
import type { Diagnosis } from '../diagnosis';
import { code, prose } from '../words/prose';
import type { Prose } from '../words/prose';

/** What a page chose besides the response's headers, and gets whatever they say. */
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
    return prose`CORS does not apply to a navigation, so no header changes the result.`;
  if (mode.mode === 'websocket')
    return prose`CORS does not apply to a WebSocket, so no header changes the result.`;
  if (mode.mode === 'no-cors')
    return prose`With mode ${code('no-cors')}, the page cannot read the response, whatever its headers say. Make the request with ${code('cors')}.`;
  if (mode.mode === 'same-origin')
    return prose`With mode ${code('same-origin')}, the page may not request another origin, whatever the response says. Make the request with ${code('cors')}.`;
  if (verdict === 'failed' && contradiction === null)
    return prose`This request failed for a reason other than CORS, and no CORS header changes that.`;
  if (verdict === 'opaque' || (first !== undefined && PASSED_BY_RULES.has(first.code)))
    return prose`The script does not follow redirects, whatever the headers say.`;
  return null;
}

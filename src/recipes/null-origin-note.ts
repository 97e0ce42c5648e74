import type { ServerPolicy } from '../diagnosis/fix/fix';
import { code, prose } from '../diagnosis/prose';
import type { Prose } from '../diagnosis/prose';
import type { Exchange } from '../exchange/exchange';

/**
 * Why a configuration names the page's origin although the fix of this request allows everybody: a redirect took the
 * origin away, and no configuration is written that lets everybody in. Null where the two agree.
 */
export function nullOriginNote(
  { pageOrigin }: Exchange,
  { server, allowOrigin }: ServerPolicy,
): Prose | null {
  if (allowOrigin !== '*' || pageOrigin === null || pageOrigin === 'null') return null;
  return prose`This lets the page in where it asks ${code(server)} at once. Behind the redirect its origin is ${code('null')}, for which only ${code('*')} would do.`;
}

import type { ServerPolicy } from '../diagnosis/fix/fix';
import { code, prose } from '../diagnosis/words/prose';
import type { Prose } from '../diagnosis/words/prose';
import type { Exchange } from '../exchange/exchange';
import { cameAsNull } from './came-as-null';

/**
 * Why a configuration names the page's origin although the fix of this request allows everybody: a redirect took the
 * origin away. Null where that is not so.
 */
export function nullOriginNote(exchange: Exchange, { server, allowOrigin }: ServerPolicy): Prose | null {
  const { pageOrigin } = exchange;
  if (allowOrigin !== '*' || pageOrigin === null || pageOrigin === 'null') return null;
  return cameAsNull(exchange, server)
    ? prose`This allows the page if it requests ${code(server)} directly. After the redirect, its origin is ${code('null')}, for which only ${code('*')} works.`
    : null;
}

import type { ServerPolicy } from '../diagnosis/fix/fix';
import { code, prose } from '../diagnosis/words/prose';
import type { Prose } from '../diagnosis/words/prose';
import type { Exchange } from '../exchange/exchange';
import { getHeader } from '../fetch-standard/header-list';
import { serializedOriginOfUrl } from '../fetch-standard/origin';

/** Whether a redirect to the server took the page's origin away. */
const cameAsNull = ({ hops }: Exchange, server: string): boolean =>
  hops.some(
    ({ url, requestHeaders, preflight }, index) =>
      index > 0 &&
      serializedOriginOfUrl(url) === server &&
      getHeader(preflight?.requestHeaders ?? requestHeaders ?? [], 'origin') === 'null',
  );

/**
 * Why a configuration names the page's origin although the fix of this request allows everybody: a redirect took the
 * origin away, or the server allows everybody already; no configuration is written that lets everybody in. Null where
 * the two agree.
 */
export function nullOriginNote(exchange: Exchange, { server, allowOrigin }: ServerPolicy): Prose | null {
  const { pageOrigin } = exchange;
  if (allowOrigin !== '*' || pageOrigin === null || pageOrigin === 'null') return null;
  return cameAsNull(exchange, server)
    ? prose`This allows the page if it requests ${code(server)} directly. After the redirect, its origin is ${code('null')}, for which only ${code('*')} works.`
    : prose`The server allows every origin (${code('*')}) today. This configuration allows only this page. Keep ${code('*')} if the data is public.`;
}

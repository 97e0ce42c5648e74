import type { Exchange } from '../exchange/exchange';
import { getHeader } from '../fetch-standard/header-list';
import { serializedOriginOfUrl } from '../fetch-standard/origin';

/** Whether a redirect to the server took the page's origin away. */
export const cameAsNull = ({ hops }: Exchange, server: string): boolean =>
  hops.some(
    ({ url, requestHeaders, preflight }, index) =>
      index > 0 &&
      serializedOriginOfUrl(url) === server &&
      getHeader(preflight?.requestHeaders ?? requestHeaders ?? [], 'origin') === 'null',
  );

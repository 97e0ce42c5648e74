import type { Exchange, Response } from '../../../exchange/exchange';
import { asciiLowercase } from '../../../fetch-standard/isomorphic-string';
import { isHeaderExposed } from '../../../fetch-standard/cors-exposed';
import type { Diagnosis } from '../../diagnosis';
import { engineOf } from '../../reading/engine-of';
import { wantedHeader, type WantedHeader } from './wanted-headers';

/** A header that the script cannot read, as it was written, and what a client needs it for. */
type HiddenHeader = { readonly written: string; readonly wanted: WantedHeader };

/** The headers of a response that a client may need and that its script cannot read. */
export function hiddenWantedHeaders(
  { headers }: Response,
  exchange: Exchange,
  { credentials }: Diagnosis,
): readonly HiddenHeader[] {
  const isIncluded = credentials.mode === 'include';
  return headers.flatMap(({ name }) => {
    const wanted = wantedHeader(asciiLowercase(name));
    const isReadable = isHeaderExposed(name, headers, isIncluded, engineOf(exchange));
    return wanted === null || isReadable ? [] : [{ written: name, wanted }];
  });
}

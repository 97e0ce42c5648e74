import { hopAt } from '../../../exchange/hops';
import type { Exchange, Response } from '../../../exchange/exchange';
import { getHeader } from '../../../fetch-standard/header-list';
import { asciiLowercase } from '../../../fetch-standard/isomorphic-string';
import { isHeaderExposed } from '../../../fetch-standard/cors-exposed';
import type { Diagnosis } from '../../diagnosis';
import { engineOf } from '../../reading/engine-of';
import type { Sighting } from '../../reading/endpoint-history';
import { wantedHeader, type WantedHeader } from './wanted-headers';

/** A header that the script cannot read, as it was written, and how a client would have to repeat it. */
export type HiddenHeader = { readonly written: string; readonly wanted: WantedHeader };

/** The headers of a response that a client has to repeat and that its script cannot read. */
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

/** Whether a request failed as one does that lacks the header, and lacked it. */
export function lacks(request: Sighting, { sentAs, statuses }: WantedHeader): boolean {
  const sent = hopAt(request.exchange, request.hop).requestHeaders;
  const isError = statuses.includes(request.response?.status ?? 0);
  return isError && sent !== null && getHeader(sent, sentAs) === null;
}

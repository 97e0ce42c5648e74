import { isUnseen } from '../../../../exchange/exchange';
import { hopAt } from '../../../../exchange/hops';
import { getHeader } from '../../../../fetch-standard/header-list';
import type { Sighting } from '../../../reading/log/endpoint-history';

/**
 * Challenges that tell a client something without which it gets no token: where to get one, or a value to work it out
 * with. Of a bare `Bearer` there is nothing to read.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9728#section-5.1
 * @see https://www.rfc-editor.org/rfc/rfc7616#section-3.3
 */
const TELLING = /^\s*(?:Bearer|DPoP)\s.*?\b(?:resource_metadata|realm)="?https?:|^\s*Digest\s.*?\bnonce=/i;

/** Whether a request was sent again without credentials after a 401 whose challenge its script could not read. */
export function missedChallenge(later: Sighting, earlier: Sighting): boolean {
  if (earlier.response?.status !== 401 || later.response?.status !== 401) return false;
  if (later.url !== earlier.url || later.method !== earlier.method) return false;
  const sent = hopAt(later.exchange, later.hop).requestHeaders;
  if (sent === null || getHeader(sent, 'authorization') !== null) return false;
  if (isUnseen(later.exchange, 'secrets')) return false;
  return TELLING.test(getHeader(earlier.response.headers, 'www-authenticate') ?? '');
}

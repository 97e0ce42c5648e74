import { getHeader } from '../../../fetch-standard/header-list';
import type { Sighting } from '../../reading/log/endpoint-history';
import type { Witness } from '../../words/witness';

/** Another request as a witness, with the header of its response that shows it; null where the status alone does. */
export function witnessOf(sighting: Sighting, headerName: string | null): Witness {
  const { exchange, hop, method, url, response } = sighting;
  const header =
    headerName === null ? null : { name: headerName, value: getHeader(response?.headers ?? [], headerName) };
  return { exchangeId: exchange.id, hop, method, url, from: null, status: response?.status ?? null, header };
}

/** What a response to another request says about who may read it; null when it says nothing or there is none. */
export const allowedBy = ({ response }: Sighting): string | null =>
  getHeader(response?.headers ?? [], 'access-control-allow-origin');

/** Whether another request's response lets this origin read it. */
export function allows(sighting: Sighting, origin: string | null): boolean {
  const allowed = allowedBy(sighting);
  return allowed !== null && (allowed === '*' || allowed === origin);
}

/** Whether another request got a response without an error. */
export const succeeded = ({ response }: Sighting): boolean =>
  response !== null && response.status >= 200 && response.status < 400;

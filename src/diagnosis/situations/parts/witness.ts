import { getHeader } from '../../../fetch-standard/header-list';
import type { Sighting } from '../../reading/endpoint-history';
import type { Witness } from '../../words/witness';

/** Another request as a witness, with the header of its response that shows it; null where the status alone does. */
export function witnessOf(sighting: Sighting, headerName: string | null): Witness {
  const { exchange, hop, method, url, answer } = sighting;
  const header =
    headerName === null ? null : { name: headerName, value: getHeader(answer?.headers ?? [], headerName) };
  return { exchangeId: exchange.id, hop, method, url, from: null, status: answer?.status ?? null, header };
}

/** What a response to another request says about who may read it; null when it says nothing or there is none. */
export const allowedBy = ({ answer }: Sighting): string | null =>
  getHeader(answer?.headers ?? [], 'access-control-allow-origin');

/** Whether another request's response lets this origin read it. */
export function allows(sighting: Sighting, origin: string | null): boolean {
  const allowed = allowedBy(sighting);
  return allowed !== null && (allowed === '*' || allowed === origin);
}

/** Whether another request was answered without an error. */
export const succeeded = ({ answer }: Sighting): boolean =>
  answer !== null && answer.status >= 200 && answer.status < 400;

import type { HeaderList } from '../../../../fetch-standard/header-list';
import { getHeader } from '../../../../fetch-standard/header-list';
import type { Sighting } from '../../../reading/log/endpoint-history';

/** Statuses of a server that wants the request later. */
const LATER: readonly number[] = [429, 503];

/** Where a header says that nothing is left, but not for how long: as long as such limits mostly are, in seconds. */
const WINDOW = 60;

/** For how many seconds a response tells its client to wait; null where the header says nothing of the kind. */
function secondsToWait(name: string, headers: HeaderList, status: number): number | null {
  const value = getHeader(headers, name) ?? '';
  if (name === 'retry-after') return LATER.includes(status) && /^\d+$/.test(value) ? Number(value) : null;
  if (name !== 'ratelimit') return /^0$/.test(value) ? WINDOW : null;
  if (!/(?:;\s*r|\bremaining)=0(?!\d)/.test(value)) return null;
  const until = /(?:;\s*t|\breset)=(\d+)/.exec(value)?.[1];
  return until === undefined ? WINDOW : Number(until);
}

/** Whether a request got a 429 within the time for which an earlier response told its client to wait. */
export const cameTooEarly =
  (name: string) =>
  (later: Sighting, earlier: Sighting): boolean => {
    if (earlier.response === null || later.response?.status !== 429) return false;
    const wait = secondsToWait(name, earlier.response.headers, earlier.response.status);
    return wait !== null && later.time > earlier.time && later.time - earlier.time < wait * 1000;
  };

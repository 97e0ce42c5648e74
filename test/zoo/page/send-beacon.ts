import type { BeaconRequest, Outcome } from '../zoo-case';
import { resourceOutcome } from './resource-outcome';

/** Sends a beacon, of whose end the script is not told. */
export function sendBeacon(url: string, { bodyType }: BeaconRequest): Promise<Outcome> {
  const body = bodyType === undefined ? 'hay' : new Blob(['{}'], { type: bodyType });
  if (!navigator.sendBeacon(url, body))
    return Promise.resolve({ settled: 'rejected', error: 'The beacon was not queued' });
  return resourceOutcome(url, bodyType === undefined);
}

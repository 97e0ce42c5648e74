import { parseUrl } from '../../../fetch-standard/parse-url';
import type { Circumstances } from './cause-definition';
import type { Evidence, Place } from '../../diagnosis';

/** The first value of a header in the evidence, among the messages of one direction. */
function shown(evidence: readonly Evidence[], name: string, isAnswer: boolean): string | null {
  const line = evidence.find(
    (one) =>
      one.name.toLowerCase() === name && one.message.endsWith('response') === isAnswer && one.value !== null,
  );
  return line?.value ?? null;
}

function resolved(location: string, url: string | null): string {
  return parseUrl(location, url ?? undefined)?.href ?? location;
}

/** What the evidence of a cause says about its circumstances; the hop's URL is not in it and comes apart. */
export function circumstancesOf(
  place: Place,
  evidence: readonly Evidence[],
  url: string | null,
): Circumstances {
  const status = /^\d+/.exec(shown(evidence, ':status', true) ?? '')?.[0];
  const location = shown(evidence, 'location', true);
  return {
    stage: place.stage,
    hop: place.hop,
    status: status === undefined ? null : Number(status),
    origin: shown(evidence, 'origin', false),
    allowOrigin: shown(evidence, 'access-control-allow-origin', true),
    url,
    location: location === null ? null : resolved(location, url),
  };
}

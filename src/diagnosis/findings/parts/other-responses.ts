import type { Witness } from '../../words/witness';
import type { CorsResponse } from './cors-responses';

/** The most other requests that a finding names. */
const MOST_WITNESSES = 3;

/** The first response for each key, in their order; those without a key are left out. */
export function firstOfEach(
  responses: readonly CorsResponse[],
  keyOf: (response: CorsResponse) => string | null,
): readonly CorsResponse[] {
  const first = new Map<string, CorsResponse>();
  for (const received of responses) {
    const key = keyOf(received);
    if (key !== null && !first.has(key)) first.set(key, received);
  }
  return [...first.values()];
}

/** The requests behind responses, each with what it was told of who may read it; no more than a reader looks at. */
export const witnessesOf = (responses: readonly CorsResponse[]): readonly Witness[] =>
  firstOfEach(responses, ({ exchange }) => exchange.id)
    .slice(0, MOST_WITNESSES)
    .map(({ exchange, scene, method, url, requestOrigin, response, allowOrigin }) => ({
      exchangeId: exchange.id,
      hop: scene.hop,
      method,
      url,
      from: { origin: requestOrigin },
      status: response.status,
      header: { name: 'Access-Control-Allow-Origin', value: allowOrigin },
    }));

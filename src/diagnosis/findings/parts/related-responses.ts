import type { Exchange } from '../../../exchange/exchange';
import type { EndpointHistory, Sighting } from '../../reading/endpoint-history';
import { corsResponses } from './cors-responses';
import type { CorsResponse } from './cors-responses';

/** The most other requests that a finding looks at, the newest ones. */
const MOST_RELATED = 200;

/** What the log holds of other requests to the server, or to the endpoint, that gave a response; the newest first. */
export type RelatedResponses = {
  readonly ofServer: (answer: CorsResponse) => readonly CorsResponse[];
  readonly ofEndpoint: (answer: CorsResponse) => readonly CorsResponse[];
};

function responsesOf(sightings: readonly Sighting[], own: Exchange): readonly CorsResponse[] {
  const others: Sighting[] = [];
  for (let index = sightings.length - 1; index >= 0 && others.length < MOST_RELATED; index -= 1) {
    const sighting = sightings[index];
    if (sighting !== undefined && sighting.exchange.id !== own.id) others.push(sighting);
  }
  return others.flatMap(({ exchange, hop }) =>
    corsResponses(exchange).filter(({ scene }) => scene.hop === hop),
  );
}

/** Other requests' responses of the same server and endpoint; none without a history. */
export function relatedResponses(exchange: Exchange, history: EndpointHistory | null): RelatedResponses {
  const known = new Map<readonly Sighting[], readonly CorsResponse[]>();
  const related = (sightings: readonly Sighting[]): readonly CorsResponse[] => {
    const before = known.get(sightings);
    if (before !== undefined) return before;
    const responses = responsesOf(sightings, exchange);
    known.set(sightings, responses);
    return responses;
  };
  return {
    ofServer: ({ url }) => related(history?.sameApi(url) ?? []),
    ofEndpoint: ({ url }) => related(history?.samePath(url) ?? []),
  };
}

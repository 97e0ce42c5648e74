import type { Exchange } from '../../../exchange/exchange';
import { memoizedByObject } from '../../../exchange/memoized-by-object';
import type { EndpointHistory, Sighting } from '../../reading/log/endpoint-history';
import { corsResponses } from './cors-responses';
import type { CorsResponse } from './cors-responses';

/** The most other requests that a finding looks at, the newest ones. */
const MOST_RELATED = 200;
/** Requests of one exchange in a list: the first, and as many redirects as the Fetch Standard follows. */
const MOST_OWN = 21;

/** What the log holds of other requests to the server, or to the endpoint, that gave a response; the newest first. */
export type RelatedResponses = {
  readonly ofServer: (response: CorsResponse) => readonly CorsResponse[];
  readonly ofEndpoint: (response: CorsResponse) => readonly CorsResponse[];
};

type Responded = { readonly id: string; readonly responses: readonly CorsResponse[] };

/**
 * The newest requests of a list with their responses. Every row in sight looks at the same few lists each time that
 * something was recorded, which costs the more the longer they are.
 */
const newestOf = memoizedByObject((sightings: readonly Sighting[]): readonly Responded[] =>
  sightings
    .slice(-MOST_RELATED - MOST_OWN)
    .reverse()
    .map(({ exchange, hop }) => ({
      id: exchange.id,
      responses: corsResponses(exchange).filter(({ scene }) => scene.hop === hop),
    })),
);

function responsesOf(sightings: readonly Sighting[], own: Exchange): readonly CorsResponse[] {
  const others = newestOf(sightings).filter(({ id }) => id !== own.id);
  return others.slice(0, MOST_RELATED).flatMap(({ responses }) => responses);
}

/** Other requests' responses of the same server and endpoint; none without a history. */
export function relatedResponses(exchange: Exchange, history: EndpointHistory | null): RelatedResponses {
  const related = memoizedByObject((sightings: readonly Sighting[]) => responsesOf(sightings, exchange));
  return {
    ofServer: ({ url }) => related(history?.sameApi(url) ?? []),
    ofEndpoint: ({ url }) => related(history?.samePath(url) ?? []),
  };
}

import type { Exchange } from '../../../exchange/exchange';
import type { EndpointHistory, Sighting } from '../../reading/endpoint-history';
import { corsAnswers } from './cors-answers';
import type { CorsAnswer } from './cors-answers';

/** The most other requests that a finding looks at, the newest ones. */
const MOST_RELATED = 200;

/** What the log holds of other requests to the server, or to the endpoint, that gave an answer; the newest first. */
export type RelatedAnswers = {
  readonly ofServer: (answer: CorsAnswer) => readonly CorsAnswer[];
  readonly ofEndpoint: (answer: CorsAnswer) => readonly CorsAnswer[];
};

function answersOf(sightings: readonly Sighting[], own: Exchange): readonly CorsAnswer[] {
  const others: Sighting[] = [];
  for (let index = sightings.length - 1; index >= 0 && others.length < MOST_RELATED; index -= 1) {
    const sighting = sightings[index];
    if (sighting !== undefined && sighting.exchange.id !== own.id) others.push(sighting);
  }
  return others.flatMap(({ exchange, hop }) =>
    corsAnswers(exchange).filter(({ scene }) => scene.hop === hop),
  );
}

/** Other requests' answers of the same server and endpoint; none without a history. */
export function relatedAnswers(exchange: Exchange, history: EndpointHistory | null): RelatedAnswers {
  const known = new Map<readonly Sighting[], readonly CorsAnswer[]>();
  const related = (sightings: readonly Sighting[]): readonly CorsAnswer[] => {
    const before = known.get(sightings);
    if (before !== undefined) return before;
    const answers = answersOf(sightings, exchange);
    known.set(sightings, answers);
    return answers;
  };
  return {
    ofServer: ({ url }) => related(history?.sameApi(url) ?? []),
    ofEndpoint: ({ url }) => related(history?.samePath(url) ?? []),
  };
}

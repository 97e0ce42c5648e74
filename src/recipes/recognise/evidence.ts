import { apiSegment } from '../../diagnosis/api/api-policy';
import type { Case } from '../../diagnosis/case';
import type { Exchange, Hop } from '../../exchange/exchange';
import { memoizedByExchange } from '../../exchange/memoized-by-exchange';
import { serializedOriginOfUrl } from '../../fetch-standard/origin';
import type { SeenResponse } from './sign';

/** One request of a chain, with its responses as the server sent them, in order. */
export type SeenRequest = { readonly url: string; readonly responses: readonly SeenResponse[] };

/** What was seen of one API. */
export type Evidence = {
  /** Of the request that is explained. */
  readonly own: readonly SeenRequest[];
  /** Of other recorded requests to the same server, below the same first segment of the path. */
  readonly beside: readonly SeenRequest[];
};

type Placed = SeenRequest & { readonly server: string | null; readonly segment: string };

function responsesOf({ preflight, response }: Hop): readonly SeenResponse[] {
  const responses: SeenResponse[] = [];
  if (preflight?.response) {
    const { status, headers } = preflight.response;
    responses.push({ message: 'preflight', status, headers });
  }
  if (response !== null)
    responses.push({ message: 'response', status: response.status, headers: response.headers });
  return responses;
}

/** The requests of a chain, each with its server. A redirect may lead over several. */
const requestsIn = memoizedByExchange(({ hops }: Exchange): readonly Placed[] =>
  hops.map((hop) => ({
    url: hop.url,
    responses: responsesOf(hop),
    server: serializedOriginOfUrl(hop.url),
    segment: apiSegment(hop.url),
  })),
);

/** What a stack leaves shows in the latest of them. */
const MOST_BESIDE = 1_000;

/** What was recorded of the API of a server that a request went to; of that request alone where no log is at hand. */
export function evidenceOf({ exchange, log }: Pick<Case, 'exchange' | 'log'>, server: string): Evidence {
  const own = requestsIn(exchange).filter((one) => one.server === server);
  const segments = new Set(own.map(({ segment }) => segment));
  const beside = (log?.exchanges ?? []).flatMap((other) =>
    other === exchange
      ? []
      : requestsIn(other).filter((one) => one.server === server && segments.has(one.segment)),
  );
  return { own, beside: beside.slice(-MOST_BESIDE) };
}

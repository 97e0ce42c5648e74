import type { Exchange } from '../../exchange/exchange';
import type { EndpointHistory } from '../reading/log/endpoint-history';
import { code, prose } from '../words/prose';
import type { Prose } from '../words/prose';
import { corsResponses, namesRequestOrigin, tupleOrigin } from './parts/cors-responses';
import { relatedResponses } from './parts/related-responses';

/**
 * What the headers that were seen leave open, a sentence or two each: what no finding may be made of. Empty for an
 * exchange without a response of another origin.
 */
export function openQuestions(exchange: Exchange, history: EndpointHistory | null): readonly Prose[] {
  const responses = corsResponses(exchange);
  if (responses.length === 0) return [];
  const named = responses.find(
    (response) => namesRequestOrigin(response) && tupleOrigin(response.requestOrigin) !== null,
  );
  const { ofEndpoint } = relatedResponses(exchange, history);
  const isAlone =
    named !== undefined &&
    ofEndpoint(named).every(
      ({ requestOrigin }) => requestOrigin === null || requestOrigin === named.requestOrigin,
    );
  return [
    ...(isAlone
      ? [
          prose`Whether the server has a list or allows every origin, because only requests from ${code(named.allowOrigin ?? '')} were recorded here. Send a request with ${code('Origin: https://nobody.example')} and check whether that is allowed too.`,
        ]
      : []),
    prose`Whether the response is worth protecting, because bodies are not read.`,
  ];
}

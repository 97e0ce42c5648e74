import type { Exchange } from '../../exchange/exchange';
import type { Diagnosis } from '../diagnosis';
import type { EndpointHistory } from '../reading/log/endpoint-history';
import { FINDINGS } from '.';
import { SEVERITIES } from './found-finding';
import type { Finding } from './finding';
import { corsResponses } from './parts/cors-responses';
import { relatedResponses } from './parts/related-responses';

/**
 * Everything unsafe or fragile that the headers of an exchange show, blocked or not, what matters most first. What takes
 * the responses to two requests is only claimed where the log holds them. Judged is what the servers sent.
 *
 * @param history what was recorded beside it; null when that is not at hand
 */
export function findingsOf(
  exchange: Exchange,
  diagnosis: Diagnosis,
  history: EndpointHistory | null,
): readonly Finding[] {
  const responses = corsResponses(exchange);
  const facts = { exchange, diagnosis, responses, ...relatedResponses(exchange, history) };
  const findings = FINDINGS.flatMap(({ code, find }): readonly Finding[] => {
    const found = find(facts);
    return found === null ? [] : [{ code, ...found }];
  });
  const rank = ({ severity }: Finding): number => SEVERITIES.indexOf(severity);
  return findings.sort((a, b) => rank(a) - rank(b));
}

import type { Response } from '../../../exchange/exchange';
import { asciiLowercase } from '../../../fetch-standard/isomorphic-string';
import { wholeOf } from '../../causes/parts/evidence-lines';
import type { Evidence } from '../../diagnosis';
import type { Sighting } from '../../reading/log/endpoint-history';
import { layerOnTheWay } from '../../responder/responder';
import { code, prose } from '../../words/prose';
import { corsElsewhere, hasCorsHeader, preflightPassed, preflightLine } from '../parts/cors-witness';
import { linesIfPresent, linesOf } from '../parts/lines';
import { saysDifference, softwareDifference, type SoftwareDifference } from '../parts/software-difference';
import { witnessOf } from '../parts/witness';
import type { SituationDefinition } from '../situation-definition';
import { isFirst, type SituationFacts } from '../situation-facts';

/** The response of another request that has CORS headers, to the request itself or to its preflight. */
const witnessed = (other: Sighting | undefined): Response | null =>
  [other?.response ?? null, other?.preflightResponse ?? null].find(hasCorsHeader) ?? null;

const namedByPreflight = (
  { hop }: SituationFacts,
  { header, one }: SoftwareDifference,
): readonly Evidence[] =>
  one === null ? [] : [{ message: 'preflight-response', hop, name: header, value: one, mark: wholeOf(one) }];

/**
 * Applies where CORS is configured, as the preflight of this request shows or another response of the API, and this
 * response has none of it: its code sets the headers for `OPTIONS` only, or another part of the server made it. Which is not
 * known; the backend has to look.
 */
export const anotherResponder: SituationDefinition<'another-responder'> = {
  code: 'another-responder',
  covers: [],
  find: (facts) => {
    const { response, method, stage, hopData } = facts;
    if (response === null || response.status >= 400 || !isFirst(facts, 'allow-origin-missing')) return null;
    const isPreflighted = preflightPassed(facts);
    const other = isPreflighted ? undefined : corsElsewhere(facts);
    if (!isPreflighted && other === undefined) return null;
    const layer = layerOnTheWay(response.headers);
    const way =
      layer === null ? [] : prose` The response came through ${layer.name} (${code(layer.header)}).`;
    const requested = code(stage === 'preflight' ? 'OPTIONS' : method);
    const look = prose`The log of the application shows whether it handled the ${requested}. Check the route, a setting for this client or tenant, and every proxy, cache or login page in front of the application.`;
    const compared = isPreflighted ? (hopData.preflight?.response ?? null) : witnessed(other);
    const difference = compared === null ? null : softwareDifference(compared, response);
    const found = {
      owner: 'backend',
      evidence: [
        ...preflightLine(facts),
        ...(difference === null || !isPreflighted ? [] : namedByPreflight(facts, difference)),
        ...linesOf(facts, false, 'Access-Control-Allow-Origin'),
        ...(layer === null ? [] : linesIfPresent(facts, layer.header)),
        ...(difference === null || layer?.header === asciiLowercase(difference.header)
          ? []
          : linesIfPresent(facts, difference.header)),
      ],
      witnesses: other === undefined ? [] : [witnessOf(other, 'Access-Control-Allow-Origin')],
      reach: prose`Whether the application processed the ${code(method)} is not known`,
    } as const;
    return isPreflighted
      ? {
          ...found,
          knownBy: 'derived',
          happened: prose`The preflight allowed this page, but the response to the ${code(method)} has no CORS headers.${way}${difference === null ? [] : saysDifference(difference, 'in the preflight response', 'in the response')}`,
          todo: prose`Look at the code that sets the CORS headers. If it sets them only for ${code('OPTIONS')}, let it set ${code('Access-Control-Allow-Origin')} for the ${code(method)} too. If it already does, another part of the server sent this response. ${look}`,
        }
      : {
          ...found,
          knownBy: 'assumed',
          confirm:
            difference === null
              ? prose`Compare the headers of both responses with curl: ${code('Server')}, ${code('Via')} and ${code('Content-Type')} show whether the same software sent them.`
              : prose`Send both requests with curl and compare all headers of the responses.`,
          happened:
            difference === null
              ? prose`Other responses of this server have CORS headers, but this one has none, so another part of the server likely sent it.${way}`
              : prose`Other responses of this server have CORS headers, but this one has none.${way}${saysDifference(difference, 'in one of those', 'in this one')}`,
          todo: prose`Find out what sent this response. ${look} Add the CORS headers there.`,
        };
  },
};

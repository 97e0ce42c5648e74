import { responderOf } from '../../responder/responder';
import { code, prose } from '../../words/prose';
import { linesIfPresent, linesOf } from '../parts/lines';
import { allows, succeeded, witnessOf } from '../parts/witness';
import type { SituationDefinition } from '../situation-definition';
import { responseHeader, isRefused, sameEndpoint } from '../situation-facts';

/**
 * Applies where a layer before the application made an error response, without CORS headers, and a mark that it leaves
 * only on its own responses shows it. That layer's.
 */
export const gatewayResponded: SituationDefinition<'gateway-responded'> = {
  code: 'gateway-responded',
  covers: ['error-without-headers', 'never-configured', 'another-responder'],
  find: (facts) => {
    const { response, exchange, stage } = facts;
    if (!isRefused(facts) || stage === 'preflight' || response === null || response.status < 400) return null;
    if (responseHeader(facts, 'Access-Control-Allow-Origin') !== null) return null;
    const responder = responderOf(response);
    if (responder.kind !== 'layer') return null;
    const { layer } = responder;
    const good = sameEndpoint(facts).find((other) => succeeded(other) && allows(other, exchange.pageOrigin));
    const method = code(facts.hopData.method);
    return {
      owner: layer.owner,
      knownBy: 'derived',
      evidence: [
        ...linesOf(facts, true, 'Access-Control-Allow-Origin'),
        ...linesIfPresent(facts, layer.header),
      ],
      witnesses: good === undefined ? [] : [witnessOf(good, 'Access-Control-Allow-Origin')],
      reach:
        // A gateway's own 500 may also mean that the application sent a bad response.
        response.status < 500
          ? prose`The application did not process the ${method}`
          : prose`Whether the application processed the ${method} is not known`,
      happened: prose`${layer.name} returned the ${response.status} itself, as ${code(layer.header)} shows. The response does not come from the application, so the application's CORS headers are missing.`,
      todo: prose`Fix the reason for the ${response.status} in ${layer.name} first. Then configure ${layer.name} to send ${code('Access-Control-Allow-Origin')} with its own error responses, so that the script can read the status.`,
    };
  },
};

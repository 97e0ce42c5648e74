import { requestedHeaderNames } from '../../reading/request/author-headers';
import { code, prose } from '../../words/prose';
import { responderOf } from '../../responder/responder';
import { linesIfPresent, linesOf, sentIfPresent } from '../parts/lines';
import { isMissingMethod } from '../parts/missing-method';
import { responseWay } from '../parts/response-way';
import type { SituationDefinition } from '../situation-definition';
import { isRefused } from '../situation-facts';

const API_KEYS: ReadonlySet<string> = new Set([
  'apikey',
  'api-key',
  'x-api-key',
  'x-functions-key',
  'ocp-apim-subscription-key',
]);

/** Applies where a preflight for a request with an API key is refused for the key that it cannot carry. That layer's, by its own mark. */
export const apiKeyAtGateway: SituationDefinition<'api-key-at-gateway'> = {
  code: 'api-key-at-gateway',
  covers: ['options-behind-authentication', 'preflight-at-gateway', 'cors-filter-refused'],
  find: (facts) => {
    const { response, stage, hopData } = facts;
    const refused = response?.status === 401 || response?.status === 403;
    if (!isRefused(facts) || stage !== 'preflight' || !refused || isMissingMethod(facts)) return null;
    const key = requestedHeaderNames(hopData.preflight?.requestHeaders ?? []).find((name) =>
      API_KEYS.has(name),
    );
    if (key === undefined) return null;
    const responder = responderOf(response);
    const { layer } = responder.kind === 'application' ? { layer: null } : responder;
    const isLayers = responder.kind === 'layer';
    const evidence = [
      ...sentIfPresent(facts, 'Access-Control-Request-Headers'),
      ...linesOf(facts, true).filter(({ name }) => name === ':status'),
      ...(layer === null ? [] : linesIfPresent(facts, layer.header)),
    ];
    const who = isLayers ? responder.layer.name : 'the layer that checks the key';
    return {
      owner: isLayers ? responder.layer.owner : 'backend',
      knownBy: 'assumed',
      evidence,
      witnesses: [],
      happened: prose`The request has an API key in ${code(key)}, which a preflight can never carry. Likely, ${who} requires it for the preflight too (status ${response.status}).${responseWay(response)}`,
      confirm: prose`Send the ${code('OPTIONS')} with curl, once with ${code(key)} and once without. If only the first passes, the key is missing.`,
      todo: prose`Let ${isLayers ? who : 'the server'} respond to ${code('OPTIONS')} with the CORS headers and without requiring a key.`,
    };
  },
};

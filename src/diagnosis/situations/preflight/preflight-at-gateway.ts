import { codeList } from '../../words/code-list';
import { code, prose } from '../../words/prose';
import type { Prose } from '../../words/prose';
import { responderOf } from '../../responder/responder';
import type { MarkedLayer } from '../../responder/responder';
import { linesIfPresent, linesOf } from '../parts/lines';
import { isMissingMethod } from '../parts/missing-method';
import type { SituationDefinition } from '../situation-definition';
import { isRefused, type SituationFacts } from '../situation-facts';

const failedHeaders = ({ diagnosis, hop }: SituationFacts): readonly string[] =>
  diagnosis.causes.flatMap(({ failure, hop: at }) =>
    failure.code === 'header-not-allowed' && at === hop ? [failure.name] : [],
  );

/** What to change in the layer, by how it refused. Nobody reads the error page of a preflight: its rule for OPTIONS counts. */
function todoFor(facts: SituationFacts, { name }: MarkedLayer): Prose {
  const status = facts.response?.status ?? 0;
  const options = code('OPTIONS');
  if (isMissingMethod(facts))
    return prose`Check the path and the stage of the URL first. If they are right, enable CORS on this resource of the API, which adds an ${options} method without authorization, and deploy the API again. The page does not need another token.`;
  if (status === 401 || status === 403)
    return prose`Exempt ${options} from the authorizer of ${name}, because a preflight never carries credentials. In AWS SAM, set ${code('AddDefaultAuthorizerToCorsPreflight: false')}. Then let ${name} or the application respond to ${options} with the CORS headers.`;
  if (status === 404 || status === 405 || status === 501)
    return prose`Add ${options} to the methods of this route in ${name}, or do not restrict the methods of the route. Only then can the CORS configuration of ${name}, or the application, respond to the preflight.`;
  if (status >= 400)
    return prose`Fix the reason for the ${status} in ${name}, or let ${name} respond to ${options} with the CORS headers.`;
  const names = failedHeaders(facts);
  const what =
    names.length > 0
      ? prose`Add ${codeList(names)} to the allowed headers`
      : prose`Change what the CORS configuration allows`;
  return prose`${what} in ${name}, or let ${name} pass preflights to the application. What the application allows has no effect, because it never receives this ${options}.`;
}

/**
 * Applies where a layer before the application responded to the preflight itself, by a mark that only its own responses
 * have, and so refused the request. That layer's.
 */
export const preflightAtGateway: SituationDefinition<'preflight-at-gateway'> = {
  code: 'preflight-at-gateway',
  covers: [
    'options-behind-authentication',
    'options-not-routed',
    'header-list-short',
    'method-list-short',
    'never-configured',
    'headers-on-other-routes',
    'origin-not-listed',
  ],
  find: (facts) => {
    const { response, stage } = facts;
    if (!isRefused(facts) || stage !== 'preflight' || response === null) return null;
    const responder = responderOf(response);
    if (responder.kind !== 'layer') return null;
    const { layer } = responder;
    const how = isMissingMethod(facts)
      ? prose`with 403 (${code('Missing Authentication Token')}). The deployed API has no ${code('OPTIONS')} at this path, or requires a signature for it`
      : response.status >= 400
        ? prose`with ${response.status}`
        : prose`with its own list of what is allowed`;
    return {
      owner: layer.owner,
      knownBy: 'derived',
      evidence: [
        ...linesOf(facts, response.status >= 400),
        ...linesIfPresent(
          facts,
          layer.header,
          'Access-Control-Allow-Headers',
          'Access-Control-Allow-Methods',
        ),
      ],
      witnesses: [],
      happened: prose`${layer.name} responded to the preflight itself (${code(layer.header)} shows it), ${how}. The application never received this ${code('OPTIONS')}.`,
      todo: todoFor(facts, layer),
    };
  },
};

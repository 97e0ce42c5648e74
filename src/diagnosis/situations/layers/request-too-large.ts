import type { Response } from '../../../exchange/exchange';
import { code, prose } from '../../words/prose';
import type { Owner } from '../../words/owner';
import type { Prose } from '../../words/prose';
import { proxyNamed, responderOf } from '../../responder/responder';
import { hiddenBecause } from '../parts/hidden-because';
import { linesIfPresent, linesOf } from '../parts/lines';
import { responseWay } from '../parts/response-way';
import { succeeded, witnessOf } from '../parts/witness';
import type { SituationDefinition } from '../situation-definition';
import { isRefused, sameEndpoint } from '../situation-facts';

/** What is too large, and which setting limits it, by status. */
const LIMITS: ReadonlyMap<number, { readonly what: string; readonly settings: Prose }> = new Map([
  [
    413,
    {
      what: 'body',
      settings: prose`${code('client_max_body_size')} in nginx (1 MB by default), ${code('proxy-body-size')} of ingress-nginx, ${code('LimitRequestBody')} in Apache, ${code('maxAllowedContentLength')} in IIS`,
    },
  ],
  [
    414,
    {
      what: 'URL',
      settings: prose`${code('large_client_header_buffers')} in nginx, ${code('LimitRequestLine')} in Apache`,
    },
  ],
  [
    431,
    {
      what: 'headers, often the cookies,',
      settings: prose`${code('large_client_header_buffers')} in nginx, ${code('--max-http-header-size')} in Node.js`,
    },
  ],
  [
    494,
    { what: 'headers, often the cookies,', settings: prose`${code('large_client_header_buffers')} in nginx` },
  ],
]);

type Limiter = { readonly owner: Owner; readonly rejects: Prose };

/** Who has the limit, as far as the response tells, and that somebody's rejection as a sentence. */
function limiterOf(response: Response): Limiter {
  const responder = responderOf(response);
  const before = prose`before any CORS code runs.`;
  if (responder.kind === 'application')
    return { owner: 'backend', rejects: prose`The application likely rejects it ${before}` };
  if (responder.kind === 'layer')
    return {
      owner: responder.layer.owner,
      rejects: prose`${responder.layer.name} likely rejects it ${before}`,
    };
  const way = responseWay(response);
  if (way.length > 0) return { owner: 'backend', rejects: prose`It is likely rejected ${before}${way}` };
  const proxy = proxyNamed(response.headers);
  const named = proxy === null ? [] : prose` The response names ${proxy.name} (${code(proxy.header)}).`;
  return {
    owner: proxy === null ? 'backend' : 'infrastructure',
    rejects: prose`It is likely rejected ${before}${named} Whether the application or a proxy in front of it responded is not known.`,
  };
}

/** Applies where a request was too large for the layer that read it first, before any CORS code. Who runs that limit. */
export const requestTooLarge: SituationDefinition<'request-too-large'> = {
  code: 'request-too-large',
  covers: ['gateway-responded', 'error-without-headers', 'never-configured', 'headers-on-other-routes'],
  find: (facts) => {
    const { response, stage, hopData } = facts;
    const limit = LIMITS.get(response?.status ?? 0);
    if (!isRefused(facts) || response === null || limit === undefined || stage === 'preflight') return null;
    const { owner, rejects } = limiterOf(response);
    const good = sameEndpoint(facts).find(succeeded);
    return {
      owner,
      knownBy: 'assumed',
      reach: prose`Whether the application processed the ${code(hopData.method)} is not known`,
      evidence: [
        ...linesOf(facts, true, 'Access-Control-Allow-Origin'),
        ...linesIfPresent(facts, 'Server', 'Via'),
      ],
      witnesses: good === undefined ? [] : [witnessOf(good, 'Access-Control-Allow-Origin')],
      happened: prose`The ${limit.what} of the ${code(hopData.method)} ${limit.what === 'body' || limit.what === 'URL' ? 'is' : 'are'} too large (status ${response.status}). ${rejects} ${hiddenBecause(facts)}`,
      confirm: prose`The log of the application shows whether the application received the request. If it did not, a proxy in front of it has the limit.`,
      todo: prose`Raise the limit, or send less: ${limit.settings}. The CORS configuration does not have to change.`,
    };
  },
};

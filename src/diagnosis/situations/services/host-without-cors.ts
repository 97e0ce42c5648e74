import { parseUrl } from '../../../fetch-standard/parse-url';
import { code, prose } from '../../words/prose';
import { linesOf } from '../parts/lines';
import { HOSTS_WITHOUT_CORS } from '../platforms/hosts-without-cors';
import type { SituationDefinition } from '../situation-definition';
import { isFirst } from '../situation-facts';

/** Applies where a public service is requested that has no CORS headers to offer. The page's, which has the URL. */
export const hostWithoutCors: SituationDefinition<'host-without-cors'> = {
  code: 'host-without-cors',
  covers: [
    'never-configured',
    'options-not-routed',
    'options-behind-authentication',
    'error-without-headers',
    'another-responder',
    'headers-on-other-routes',
    'redirect-www',
  ],
  find: (facts) => {
    const { response, stage } = facts;
    if (response === null || response.status >= 500 || !isFirst(facts, 'allow-origin-missing')) return null;
    const url = parseUrl(facts.url);
    if (url === null) return null;
    const service = HOSTS_WITHOUT_CORS.find((one) =>
      one.url.test(`${url.hostname}${url.pathname}`.slice(0, 2_000)),
    );
    if (service === undefined) return null;
    return {
      owner: 'frontend',
      knownBy: 'derived',
      evidence: linesOf(facts, false, 'Access-Control-Allow-Origin'),
      witnesses: [],
      happened: prose`${service.name} does not let scripts of other sites read this URL. ${service.why}. ${stage === 'preflight' ? 'The preflight response' : 'The response'} has no ${code('Access-Control-Allow-Origin')} header, and you cannot add one.`,
      todo: service.todo,
    };
  },
};

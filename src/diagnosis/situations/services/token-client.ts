import { code, prose } from '../../words/prose';
import { preflightPassed, preflightLine } from '../parts/cors-witness';
import { linesOf } from '../parts/lines';
import { TOKEN_ENDPOINTS } from '../platforms/token-endpoints';
import type { SituationDefinition } from '../situation-definition';
import { isFirst } from '../situation-facts';

/** Applies where an identity provider sends no CORS headers because this client has no such origin. Who runs it. */
export const tokenClient: SituationDefinition<'token-client'> = {
  code: 'token-client',
  covers: ['never-configured', 'another-responder', 'headers-on-other-routes', 'error-without-headers'],
  find: (facts) => {
    const { response, origin, url, stage } = facts;
    if (response === null || stage === 'preflight' || origin === null || origin === 'null') return null;
    if (response.status >= 500 || !isFirst(facts, 'allow-origin-missing')) return null;
    const provider = TOKEN_ENDPOINTS.find((one) => one.url.test(url.slice(0, 2_000)));
    if (provider === undefined) return null;
    // A client's list decides about responses of the endpoint: where there is none, no list was read.
    if (response.status === 404)
      return {
        owner: 'frontend',
        knownBy: 'assumed',
        evidence: linesOf(facts, true),
        witnesses: [],
        reach: prose`Likely, nothing processed the ${code(facts.method)}`,
        happened: prose`By its URL, this request was meant for a token endpoint of ${provider.name}. The server has nothing at this URL, because it responded with 404. Errors of this kind have no CORS headers, whatever the client allows.`,
        confirm: prose`Send the ${code(facts.method)} with curl. If the response is a 404 too, the URL is wrong.`,
        todo: provider.missing ?? prose`Compare the URL with the documentation of ${provider.name}.`,
      };
    const before = !preflightPassed(facts)
      ? []
      : prose` The preflight passed, because it does not name the client.`;
    return {
      owner: 'backend',
      knownBy: 'assumed',
      evidence: [...preflightLine(facts), ...linesOf(facts, false, 'Access-Control-Allow-Origin')],
      witnesses: [],
      happened: prose`By its URL, this looks like a token endpoint of ${provider.name}, which keeps a list of allowed origins for each client. The list of this client likely lacks ${code(origin)}.${before}`,
      confirm: prose`Compare with a client whose list has the origin. Its token response has ${code('Access-Control-Allow-Origin')}.`,
      todo: provider.todo(origin),
    };
  },
};

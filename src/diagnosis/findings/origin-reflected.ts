import { isOkStatus } from '../../fetch-standard/status';
import { code, prose } from '../words/prose';
import { codeList } from '../words/code-list';
import type { FindingDefinition } from './finding-definition';
import { namesRequestOrigin, tupleOrigin } from './parts/cors-responses';
import type { CorsResponse } from './parts/cors-responses';
import { isDevelopmentHost } from '../reading/url/development-host';
import { evidenceOf, whole } from './parts/finding-evidence';
import { firstOfEach, witnessesOf } from './parts/other-responses';
import { siteOf } from '../reading/url/site-of';

/** The site that made the request; a developer's own machine is on many a list, so it shows nothing of a server that has none. */
function requestingSite({ requestOrigin }: CorsResponse): string | null {
  const origin = tupleOrigin(requestOrigin);
  return origin === null || isDevelopmentHost(origin.host) ? null : siteOf(origin.host);
}

const isEchoed = (response: CorsResponse): boolean =>
  response.allowsCredentials && namesRequestOrigin(response);

/** Whether good responses to some origin did not name it: such a server tells origins apart. */
function someAreRefused(responses: readonly CorsResponse[]): boolean {
  const named = new Set(responses.filter(namesRequestOrigin).map(({ requestOrigin }) => requestOrigin));
  return responses.some(
    ({ requestOrigin, response }) =>
      requestOrigin !== null && isOkStatus(response.status) && !named.has(requestOrigin),
  );
}

/** So many other sites are hardly all on one list. */
const ENOUGH_TO_BE_SURE = 2;

/** Whether `null` was echoed too, which nobody puts on a list with credentials. */
const hasNamedNull = (others: readonly CorsResponse[]): boolean =>
  others.some((response) => response.requestOrigin === 'null' && isEchoed(response));

/** Two origins that share no site were each named with credentials. Every correct response names one. */
export const originReflected: FindingDefinition<'origin-reflected'> = {
  code: 'origin-reflected',
  find: ({ responses, ofEndpoint }) => {
    const here = responses.find((response) => isEchoed(response) && requestingSite(response) !== null);
    if (here === undefined) return null;
    const others = ofEndpoint(here);
    const own = requestingSite(here);
    const foreign = firstOfEach(
      others.filter((response) => isEchoed(response) && requestingSite(response) !== own),
      requestingSite,
    );
    if (foreign.length === 0 || someAreRefused([here, ...others])) return null;
    const origins = [here, ...foreign].flatMap(({ requestOrigin }) => requestOrigin ?? []);
    return {
      severity: foreign.length >= ENOUGH_TO_BE_SURE || hasNamedNull(others) ? 'high' : 'medium',
      title: prose`Every recorded origin was allowed, with credentials`,
      risk: prose`${codeList(origins)}, which are on different sites, were each allowed by name, with credentials. If the server echoes every ${code('Origin')}, any page that a signed-in user opens can read this response as that user.`,
      evidence: evidenceOf(here, [
        whole('Access-Control-Allow-Origin'),
        whole('Access-Control-Allow-Credentials'),
      ]),
      witnesses: witnessesOf(foreign),
      remedy: {
        text: prose`Compare the whole ${code('Origin')} with a list of your own, and allow it only if the list has it. If all of these origins are yours and on such a list, nothing is wrong.`,
        changes: [],
      },
      knownBy: 'derived',
      because: prose`The responses were recorded. To check whether other origins are refused, send a request with ${code('Origin: https://nobody.example')}. A server with a list does not allow it.`,
    };
  },
};

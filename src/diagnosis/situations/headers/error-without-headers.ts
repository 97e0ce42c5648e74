import { code, prose } from '../../words/prose';
import type { Prose } from '../../words/prose';
import { responderOf } from '../../responder/responder';
import { preflightPassed, preflightLine } from '../parts/cors-witness';
import { linesIfPresent, linesOf } from '../parts/lines';
import { responseWay } from '../parts/response-way';
import { allowedBy, allows, succeeded, witnessOf } from '../parts/witness';
import type { SituationDefinition } from '../situation-definition';
import { isFirst, sameApi, sameEndpoint } from '../situation-facts';

/** What an error usually means for a page that gets it. */
const MEANING: ReadonlyMap<number, string> = new Map([
  [400, 'the server rejected what was sent'],
  [401, 'not signed in, or the token has expired'],
  [403, 'access is refused'],
  [404, 'there is nothing at this URL'],
  [429, 'too many requests'],
  [500, 'the application failed'],
]);

const ADD_HEADERS = prose`Then add CORS headers to error responses too, so that the script can read the status. Wrap the whole application in the CORS middleware, or set the headers in the error handler (in nginx, with ${code('always')}).`;

function todoFor(status: number): Prose {
  const first =
    status >= 500
      ? prose`Fix the ${status} first. The application's log names the exception.`
      : prose`Fix the reason for the ${status} first.`;
  return prose`${first} ${ADD_HEADERS}`;
}

/** Applies where an error response lacks the CORS headers, so that CORS hides the error. The backend's. */
export const errorWithoutHeaders: SituationDefinition<'error-without-headers'> = {
  code: 'error-without-headers',
  covers: ['never-configured', 'headers-on-other-routes'],
  find: (facts) => {
    const { response, stage, exchange } = facts;
    if (response === null || response.status < 400 || stage === 'preflight') return null;
    if (!isFirst(facts, 'allow-origin-missing')) return null;
    const { status } = response;
    const good = sameEndpoint(facts).find((other) => succeeded(other) && allows(other, exchange.pageOrigin));
    const meaning = MEANING.get(status);
    const what = meaning === undefined ? prose`${status}` : prose`${status} (${meaning})`;
    const hides = prose`The real problem is a ${what}. CORS hides it`;
    const responder = responderOf(response);
    const found = {
      owner: 'backend',
      evidence: [
        ...preflightLine(facts),
        ...linesOf(facts, true, 'Access-Control-Allow-Origin'),
        ...(responder.kind === 'unknown' && responder.layer !== null
          ? linesIfPresent(facts, responder.layer.header)
          : []),
      ],
      todo: todoFor(status),
    } as const;
    const way = responseWay(response);
    if (good !== undefined)
      return {
        ...found,
        knownBy: 'derived',
        witnesses: [witnessOf(good, 'Access-Control-Allow-Origin')],
        happened: prose`${hides}. The same endpoint sends ${code(`Access-Control-Allow-Origin: ${allowedBy(good) ?? ''}`)} with status ${good.response?.status ?? 200}, but not with this one.${way}`,
      };
    if (preflightPassed(facts))
      return {
        ...found,
        knownBy: 'derived',
        witnesses: [],
        happened: prose`${hides}. The preflight allowed this page, but the error response has no CORS headers.${way}`,
      };
    const bare = sameApi(facts).find((other) => succeeded(other) && allowedBy(other) === null);
    if (bare !== undefined)
      return {
        ...found,
        knownBy: 'assumed',
        witnesses: [witnessOf(bare, 'Access-Control-Allow-Origin')],
        happened: prose`${hides}. A successful response of this server has no CORS headers either, so the server likely has no CORS configuration for this page.${way}`,
        confirm: prose`Send the request with curl and an ${code('Origin')} header, and look for ${code('Access-Control-…')} headers in a successful response.`,
      };
    return {
      ...found,
      knownBy: 'assumed',
      witnesses: [],
      happened: prose`${hides} because the server likely adds its CORS headers only to successful responses.${way}`,
      confirm: prose`Look at the response to a successful request to this endpoint. Its headers show whether CORS is configured at all.`,
    };
  },
};

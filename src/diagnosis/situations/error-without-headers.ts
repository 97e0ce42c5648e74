import { code, prose } from '../prose';
import { linesOf } from './parts/lines';
import { allowedBy, allows, succeeded, witnessOf } from './parts/witness';
import type { SituationDefinition } from './situation';
import { isFirst, sameEndpoint } from './situation-scene';

/** What an error usually means for a page that gets it. */
const MEANING: ReadonlyMap<number, string> = new Map([
  [400, 'the server did not like what was sent'],
  [401, 'nobody is logged in, or the token has expired'],
  [403, 'access is refused'],
  [404, 'there is nothing at this URL'],
  [413, 'what was sent is too large'],
  [429, 'there were too many requests'],
  [500, 'the application failed'],
]);

/** Applies where an error answer lacks the CORS headers, so that CORS hides the error. The backend's. */
export const errorWithoutHeaders: SituationDefinition = {
  code: 'error-without-headers',
  covers: ['never-configured', 'headers-on-other-routes'],
  find: (scene) => {
    const { answer, stage, exchange } = scene;
    if (answer === null || answer.status < 400 || stage === 'preflight') return null;
    if (!isFirst(scene, 'allow-origin-missing')) return null;
    const { status } = answer;
    const good = sameEndpoint(scene).find((other) => succeeded(other) && allows(other, exchange.pageOrigin));
    const meaning = MEANING.get(status);
    const what = meaning === undefined ? prose`${status}` : prose`${status}, ${meaning}`;
    const todo = prose`Look at the ${status} first: it is what keeps the page from working. Then add the CORS headers where errors are answered too, such as outside the handler of exceptions, or by ${code('always')} in nginx, so that the page can read them.`;
    const evidence = linesOf(scene, true, 'Access-Control-Allow-Origin');
    if (good === undefined)
      return {
        owner: 'backend',
        knownBy: 'assumed',
        evidence,
        witnesses: [],
        happened: prose`CORS hides an error (${what}): most likely the server adds its CORS headers only to answers that succeed.`,
        settle: prose`One request to this endpoint that succeeds, with its headers, shows whether CORS is set up at all.`,
        todo,
      };
    return {
      owner: 'backend',
      knownBy: 'derived',
      evidence,
      witnesses: [witnessOf(good, 'Access-Control-Allow-Origin')],
      happened: prose`CORS hides an error (${what}): the same endpoint sends ${code(`Access-Control-Allow-Origin: ${allowedBy(good) ?? ''}`)} with status ${good.answer?.status ?? 200}, and not with this one.`,
      todo,
    };
  },
};

import { getHeader } from '../../../fetch-standard/header-list';
import { code, prose } from '../../words/prose';
import { linesIfPresent, linesOf } from '../parts/lines';
import type { FoundSituation, SituationDefinition } from '../situation-definition';
import { responseHeader, type SituationScene } from '../situation-scene';

const CHANGES = /^(?:POST|PUT|PATCH|DELETE)$/;
const CSRF_HEADER = /^x-(?:csrf|xsrf)|^x-csrftoken$/i;

/** What the refusal looks like, by what was sent, and what to do about it. */
function refusalOf(scene: SituationScene, status: number): Pick<FoundSituation, 'happened' | 'todo'> {
  const { method, hopData } = scene;
  const sent = hopData.requestHeaders ?? [];
  const authorization = getHeader(sent, 'authorization');
  // Of these a browser sends none by itself.
  const hasToken = /^(?:bearer|dpop|token)\s/i.test(authorization ?? '');
  const isCredentialed = authorization !== null || getHeader(sent, 'cookie') !== null;
  const carried = hasToken ? 'a token' : authorization === null ? 'a cookie' : 'credentials';
  // What carries a token of its own needs none against forgery.
  const lacksToken = CHANGES.test(method) && !hasToken && !sent.some(({ name }) => CSRF_HEADER.test(name));
  const start = prose`This is not CORS, which allowed the response.`;
  const check = prose`dd the page's origin to what that check trusts, such as ${code('CSRF_TRUSTED_ORIGINS')} in Django. Or add the server's host to the hosts that it accepts, such as ${code('config.hosts')} in Rails or ${code('server.allowedHosts')} in Vite. CORS headers do not change it.`;
  const csrf = 'as a CSRF check does when it does not trust this origin or finds no token';
  if (!isCredentialed)
    return {
      happened: lacksToken
        ? prose`${start} The application refused the ${code(method)} with ${status}, ${csrf}.`
        : prose`${start} The application refused the request with ${status}, as a check of permissions, of the host or of the origin does.`,
      todo: prose`A${check}`,
    };
  return {
    happened: prose`${start} The application refused the ${code(method)} with ${status}, as a check of permissions does${lacksToken ? prose`, or ${csrf}` : []}. The request carried ${carried}.`,
    todo: prose`First check what the ${hasToken ? 'token' : authorization === null ? 'session' : 'user'} of this request may do. If that suffices, a check of the origin or host may refuse it: a${check}`,
  };
}

/** Applies where CORS let a response through and the application itself refused: permissions, or a CSRF or host check. The backend's. */
export const originCheck: SituationDefinition<'origin-check'> = {
  code: 'origin-check',
  covers: [],
  find: (scene) => {
    const { diagnosis, response, hopData, method } = scene;
    if (diagnosis.verdict !== 'allowed' || diagnosis.mode.mode !== 'cors' || response === null) return null;
    const isRefusal = response.status === 403 || (response.status === 400 && CHANGES.test(method));
    if (!isRefusal || responseHeader(scene, 'Access-Control-Allow-Origin') === null) return null;
    const sent = hopData.requestHeaders ?? [];
    if (response.status === 400 && getHeader(sent, 'cookie') === null) return null;
    return {
      owner: 'backend',
      knownBy: 'assumed',
      evidence: [...linesOf(scene, true), ...linesIfPresent(scene, 'Access-Control-Allow-Origin')],
      witnesses: [],
      ...refusalOf(scene, response.status),
      settle: prose`Read the body of the response, which usually names the check. The script may read it too.`,
    };
  },
};

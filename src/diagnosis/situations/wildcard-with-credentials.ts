import { getHeader } from '../../fetch-standard/header-list';
import { code, prose } from '../prose';
import { linesIfPresent, linesOf, sentIfPresent } from './parts/lines';
import type { SituationDefinition } from './situation';
import { answerHeader, isFirst } from './situation-scene';

/** Applies where a server allows anybody and the page asks with credentials. The page's where it needs none. */
export const wildcardWithCredentials: SituationDefinition = {
  code: 'wildcard-with-credentials',
  covers: [],
  find: (scene) => {
    const { origin, hopData } = scene;
    if (!isFirst(scene, 'allow-origin-wildcard-with-credentials') || origin === null) return null;
    const cookie = getHeader(hopData.requestHeaders ?? [], 'cookie');
    const contradicts = answerHeader(scene, 'Access-Control-Allow-Credentials') === 'true';
    const evidence = [
      ...linesOf(scene, false, 'Access-Control-Allow-Origin').slice(-1),
      ...linesIfPresent(scene, 'Access-Control-Allow-Credentials'),
    ];
    const settings = prose`Replace ${code('*')} by the origins that may log in, ${code(origin)} among them, with ${code('Vary: Origin')}.`;
    if (contradicts)
      return {
        owner: 'backend',
        knownBy: 'derived',
        evidence,
        witnesses: [],
        happened: prose`The server has two settings that never go together: it allows any origin (${code('*')}) and credentials (${code('true')}), as the defaults of ingress-nginx and of hand-written headers do.`,
        todo: settings,
      };
    // A preflight comes before the request, so that its cookies were never seen.
    if (cookie !== null || hopData.requestHeaders === null || scene.stage === 'preflight')
      return {
        owner: 'backend',
        knownBy: 'derived',
        evidence: [
          ...sentIfPresent(scene, 'Cookie').map((line) => ({ ...line, value: '…', mark: null })),
          ...evidence,
        ],
        witnesses: [],
        happened: prose`The page asks with credentials, and the server is set up as a public one that anybody may read.`,
        todo: prose`${settings} If the page needs no login here, let it ask without ${code("credentials: 'include'")}.`,
      };
    return {
      owner: 'frontend',
      knownBy: 'assumed',
      evidence,
      witnesses: [],
      happened: prose`The page asks with credentials although it has no cookie for this server, which is a public one: most likely ${code("credentials: 'include'")} is not needed.`,
      settle: prose`Repeat the request without credentials: if the answer is the same that the page needs, they were not needed.`,
      todo: prose`Drop ${code("credentials: 'include'")} or ${code('withCredentials')} in the page. Otherwise: ${settings}`,
    };
  },
};

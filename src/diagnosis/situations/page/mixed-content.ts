import { code, prose } from '../../words/prose';
import type { SituationDefinition } from '../situation';
import { isFirst } from '../situation-scene';

/** Applies where a page over https asked for an API over http. The page's, which has the URL. */
export const mixedContent: SituationDefinition = {
  code: 'mixed-content',
  covers: ['server-unreachable'],
  find: (scene) => {
    if (!isFirst(scene, 'mixed-content') || scene.cause === null) return null;
    const { exchange, cause, url } = scene;
    const { pageOrigin: own, topLevelOrigin } = exchange;
    const origin = own === null || own === 'null' ? topLevelOrigin : own;
    const named = origin === null ? [] : prose` ${code(origin)}`;
    return {
      owner: 'frontend',
      knownBy: 'assumed',
      evidence: cause.evidence,
      witnesses: [],
      happened: prose`The page${named} is secure and asked for an API that is not, so the browser sent nothing; no CORS header could change that.`,
      settle: prose`The Console names mixed content for this URL.`,
      todo: prose`Ask for ${code(url.replace(/^http:/, 'https:'))} in the page; if nothing answers there, the API has to be served over ${code('https')} first. While developing, ${code('http://localhost')} is exempt, an address of the network is not.`,
    };
  },
};

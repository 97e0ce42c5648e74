import { code, prose } from '../prose';
import { hostOf } from './parts/hosts';
import type { SituationDefinition } from './situation';
import { isFirst } from './situation-scene';

/** Applies where a check of the local network stopped the request. The user's, or of who serves the page insecurely. */
export const localNetwork: SituationDefinition = {
  code: 'local-network',
  covers: ['server-unreachable'],
  find: (scene) => {
    const isInsecure = isFirst(scene, 'local-network-insecure-context');
    if (scene.cause === null || (!isInsecure && !isFirst(scene, 'local-network-denied'))) return null;
    const { exchange, cause, url } = scene;
    const page = exchange.pageOrigin === null ? [] : prose` ${code(exchange.pageOrigin)}`;
    const found = {
      evidence: cause.evidence,
      witnesses: [],
      happened: prose`The page${page} reaches from outside into this machine or its network, to ${code(hostOf(url))}; the browser lets a site do that only with the permission of whoever sits here.`,
    };
    const advice = isInsecure
      ? prose`Only a page over ${code('https')} can be given the permission: serve the page so.`
      : prose`Allow the local network for this site in the browser's site settings, or open the page from the same network.`;
    const todo = prose`${advice} ${code('Access-Control-Allow-Private-Network')} no longer helps: the permission took its place.`;
    const owner = isInsecure ? 'frontend' : 'user';
    return cause.knownBy === 'assumed'
      ? {
          ...found,
          owner,
          knownBy: 'assumed',
          settle: prose`The site settings of the page show whether the local network is denied to it.`,
          todo,
        }
      : { ...found, owner, knownBy: 'derived', todo };
  },
};

import { parseUrl } from '../../fetch-standard/parse-url';
import { code, prose } from '../prose';
import { linesOf } from './parts/lines';
import { witnessOf } from './parts/witness';
import type { SituationDefinition } from './situation';
import { shownByLocation } from './situation-scene';

/**
 * Applies where the request went to a URL that an earlier response named in its `Location`, at another host than the one
 * that sent it, and failed there. The backend's, whose `Location` is wrong unless the other host is another service.
 */
export const urlFromLocation: SituationDefinition = {
  code: 'url-from-location',
  covers: [
    'options-not-routed',
    'options-behind-authentication',
    'never-configured',
    'another-responder',
    'headers-on-other-routes',
    'error-without-headers',
    'server-unreachable',
    'mixed-content',
  ],
  find: (scene) => {
    const { diagnosis, url } = scene;
    if (diagnosis.verdict !== 'blocked' && diagnosis.verdict !== 'failed') return null;
    const to = parseUrl(url);
    const source = shownByLocation(scene).find(
      (one) => one.answer !== null && one.answer.status < 300 && parseUrl(one.url)?.host !== to?.host,
    );
    const from = parseUrl(source?.url ?? '');
    if (source === undefined || from === null || to === null) return null;
    const found = {
      owner: 'backend',
      evidence: linesOf(scene, false),
      // The value may hold a secret in its query; this request has it as its URL.
      witnesses: [witnessOf(source, null)],
      happened: prose`This URL comes from the ${code('Location')} header of the response to ${code(`${source.method} ${from.host}${from.pathname}`)}, which names another host: ${code(to.host)} instead of ${code(from.host)}.`,
    } as const;
    const todo = prose`If ${code(to.host)} is an inner address of the same server, tell the server its public one, so that ${code('Location')} is right. Let the proxy send ${code('X-Forwarded-Host')} and ${code('X-Forwarded-Proto')} (or ${code('Forwarded')}), and let the server trust them.`;
    // What is said of a blocked request holds of either host; one that failed may have failed for any other reason.
    return diagnosis.verdict === 'blocked'
      ? {
          ...found,
          knownBy: 'derived',
          todo: prose`${todo} If it is another service, such as one for uploads, its own CORS configuration lacks this page.`,
        }
      : {
          ...found,
          knownBy: 'assumed',
          todo,
          settle: prose`Look whether the page is meant to request ${code(to.host)}, and whether that host can be reached from this machine.`,
        };
  },
};

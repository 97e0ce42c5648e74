import { parseUrl } from '../../../fetch-standard/parse-url';
import { code, prose } from '../../words/prose';
import { linesOf } from '../parts/lines';
import { witnessOf } from '../parts/witness';
import type { SituationDefinition } from '../situation-definition';
import { isFirst, shownByLocation, type SituationFacts } from '../situation-facts';

/** Whether it failed as at a host that does not know the page: what an error or another CORS header says is told by itself. */
function isUnknownThere(facts: SituationFacts): boolean {
  const { diagnosis, response, stage, hopData } = facts;
  if (diagnosis.verdict === 'failed') return hopData.response === null;
  if (diagnosis.verdict !== 'blocked' || response === null) return false;
  return (
    isFirst(facts, 'allow-origin-missing', 'allow-origin-mismatch') &&
    (stage === 'preflight' || response.status < 400)
  );
}

/**
 * Applies where the request went to a URL that an earlier response named in its `Location`, at another host than the one
 * that sent it, and that host does not allow the page or could not be reached. The backend's, whose `Location` is wrong
 * unless the other host is another service.
 */
export const urlFromLocation: SituationDefinition<'url-from-location'> = {
  code: 'url-from-location',
  covers: [
    'options-not-routed',
    'never-configured',
    'another-responder',
    'headers-on-other-routes',
    'server-unreachable',
    'insecure-url',
  ],
  find: (facts) => {
    const { diagnosis, url } = facts;
    if (!isUnknownThere(facts)) return null;
    const to = parseUrl(url);
    const source = shownByLocation(facts).find(
      (one) => one.response !== null && one.response.status < 300 && parseUrl(one.url)?.host !== to?.host,
    );
    const from = parseUrl(source?.url ?? '');
    if (source === undefined || from === null || to === null) return null;
    const found = {
      owner: 'backend',
      evidence: linesOf(facts, false),
      // The value may hold a secret in its query; this request has it as its URL.
      witnesses: [witnessOf(source, null)],
      happened: prose`This URL comes from the ${code('Location')} header of the response to ${code(`${source.method} ${from.host}${from.pathname}`)}, which names another host: ${code(to.host)} instead of ${code(from.host)}.`,
    } as const;
    const todo = prose`If ${code(to.host)} is an internal address of the same server, tell the server its public address, so that ${code('Location')} is right. Let the proxy send ${code('X-Forwarded-Host')} and ${code('X-Forwarded-Proto')} (or ${code('Forwarded')}), and let the server trust them.`;
    // Where CORS stopped it, what is said holds of either kind of host; a request that failed may have failed for any other reason.
    return diagnosis.verdict === 'blocked'
      ? {
          ...found,
          knownBy: 'derived',
          todo: prose`${todo} If it is another service, such as one for uploads, its own CORS configuration must allow this page.`,
        }
      : {
          ...found,
          knownBy: 'assumed',
          todo,
          confirm: prose`Check whether the page is meant to request ${code(to.host)}, and whether that host can be reached from this machine.`,
        };
  },
};

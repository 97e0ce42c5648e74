import { parseUrl } from '../../../fetch-standard/parse-url';
import type { CauseDefinition } from '../parts/cause-definition';
import type { Circumstances } from '../../diagnosis';
import { received, receivedStatus, wholeOf } from '../parts/evidence-lines';
import { code, prose } from '../../words/prose';
import type { Prose } from '../../words/prose';
import { chromiumCheck, firefoxReason } from '../parts/console-text';
import { preflightRequestEvidence } from '../parts/evidence-parts';

/** What the redirect changes, where that is one of the usual two things; empty when not or when it cannot be told. */
function change({ url, location }: Circumstances): Prose {
  const from = parseUrl(url);
  const to = parseUrl(location ?? '');
  if (from === null || to === null) return [];
  if (from.protocol === 'http:' && to.protocol === 'https:' && from.hostname === to.hostname)
    return prose` It only switches from ${code('http')} to ${code('https')}.`;
  const isSlash = from.pathname === `${to.pathname}/` || to.pathname === `${from.pathname}/`;
  return from.origin === to.origin && isSlash
    ? prose` It only changes the slash at the end of the path.`
    : [];
}

export const preflightRedirect: CauseDefinition<'preflight-redirect'> = {
  code: 'preflight-redirect',
  standard: { label: 'CORS-preflight fetch, steps 6 to 8', anchor: '#cors-preflight-fetch-0' },
  owner: () => 'backend',
  detail: () => null,
  title: () => prose`The preflight was redirected`,
  verdict: ({ status, location }) =>
    location === null
      ? prose`the server responded to the preflight with a redirect (status ${status})`
      : prose`the server redirected the preflight to ${code(location)}`,
  explanation: ({ status, location }, at) => {
    const target = location === null ? [] : prose` to ${code(location)}`;
    const advice =
      location === null
        ? prose`The server must respond to ${code('OPTIONS')} without a redirect.`
        : prose`Request that URL directly, or let the server respond to ${code('OPTIONS')} without a redirect.`;
    return prose`The server redirected the preflight (status ${status})${target}. Browsers never follow a redirect of a preflight.${change(at)} ${advice}`;
  },
  prints: ({ status }, at) => ({
    chromium: chromiumCheck(at, 'Redirect is not allowed for a preflight request.'),
    // Firefox checks a redirected preflight's origin first.
    firefox:
      at.allowOrigin === null
        ? firefoxReason('CORS header ‘Access-Control-Allow-Origin’ missing', status)
        : firefoxReason('CORS request external redirect not allowed'),
    webkit: `Preflight response is not successful. Status code: ${String(status)}`,
  }),
  evidence: (_failure, scene) => [
    ...preflightRequestEvidence(scene),
    ...receivedStatus(scene, true),
    ...received(scene, 'Location', wholeOf),
    ...received(scene, 'Access-Control-Allow-Origin').filter((line) => line.value !== null),
  ],
};

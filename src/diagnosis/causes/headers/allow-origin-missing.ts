import type { CauseDefinition } from '../parts/cause-definition';
import { code, prose } from '../../words/prose';
import { chromiumCheck, firefoxReason, webkitOriginNotAllowed } from '../parts/console-text';
import { corsCheckEvidence } from '../parts/evidence-parts';
import { ALLOW_ORIGIN } from '../parts/header-names';
import { errorPageHint } from '../parts/missing-header-advice';
import { allowOriginLine, responseName, isErrorStatus } from '../parts/wording';

export const allowOriginMissing: CauseDefinition<'allow-origin-missing'> = {
  code: 'allow-origin-missing',
  standard: { label: 'CORS check, step 2', anchor: '#concept-cors-check' },
  owner: () => 'backend',
  detail: () => null,
  title: (_failure, { status }) =>
    isErrorStatus(status) ? prose`Error ${status} without ${ALLOW_ORIGIN}` : prose`No ${ALLOW_ORIGIN} header`,
  verdict: (_failure, at) => {
    const name = `the server's ${responseName(at).slice('the '.length)}`;
    return isErrorStatus(at.status)
      ? prose`${name} is an error (status ${at.status}) without an ${ALLOW_ORIGIN} header`
      : prose`${name} has no ${ALLOW_ORIGIN} header`;
  },
  explanation: (_failure, at) => {
    const line = allowOriginLine(at.origin);
    if (isErrorStatus(at.status))
      return at.stage === 'preflight'
        ? prose`${errorPageHint(at)} The server must respond to ${code('OPTIONS')} with a status from 200 to 299 and ${line}.`
        : prose`${errorPageHint(at)} The server must send ${line} with error responses too, so that the script can read them.`;
    if (at.stage === 'redirect')
      return prose`A redirect is checked like any other response, and this one has no ${ALLOW_ORIGIN} header. The server must send ${line} with the redirect too. Or request the target of the redirect directly.`;
    return prose`Without ${ALLOW_ORIGIN}, no other origin may read the response. The server must send ${line} with every response at this URL, including errors and redirects.`;
  },
  prints: (_failure, at) => ({
    chromium: chromiumCheck(
      at,
      "No 'Access-Control-Allow-Origin' header is present on the requested resource.",
    ),
    firefox: firefoxReason('CORS header ‘Access-Control-Allow-Origin’ missing', at.status),
    webkit: webkitOriginNotAllowed(at),
  }),
  evidence: (_failure, scene) => corsCheckEvidence(scene, 'origin'),
};

import type { CauseDefinition } from '../parts/cause-definition';
import type { NetworkFailure } from '../../diagnosis';
import { UNREAD_BY_PAGE } from '../../reading/outcome/browser-outcome';
import { reported } from '../parts/evidence-lines';
import { code, prose } from '../../words/prose';
import type { Prose } from '../../words/prose';
import { contextEvidence } from '../parts/evidence-parts';

const MANUAL = code('redirect: "manual"');

function verdict({ error, detail }: NetworkFailure): Prose {
  if (detail === 'or-empty-repeat')
    return prose`the browser stopped the request, likely because of a second, empty ${code('Access-Control-Allow-Origin')} header`;
  if (detail === 'or-manual-redirect')
    return prose`the request failed, or the script set ${MANUAL} and got an opaque response`;
  if (detail === 'or-cors')
    return prose`the browser stopped the request, and the recording has no response that would say why`;
  return error === UNREAD_BY_PAGE
    ? prose`the script could not read the response (by the page's own timeline), and no reason was recorded`
    : prose`the browser stopped the request, and no reason was recorded`;
}

function explanation({ error, detail }: NetworkFailure): Prose {
  if (detail === 'or-empty-repeat')
    return prose`The browser reported ${code(error)}, and the recorded headers break no rule. If a server sends ${code('Access-Control-Allow-Origin')} twice, once empty, Firefox blocks the response but shows extensions only the other header. Another extension that changed the headers would look the same. To confirm, send the request with curl and count the ${code('Access-Control-Allow-Origin')} headers in the response. Or look in the Console for a message about this URL.`;
  if (detail === 'or-manual-redirect')
    return prose`Chrome announced the redirect and dropped the next request before it was sent (it reported ${code(error)}). It does this if a script with ${code('keepalive')} set ${MANUAL}, which is not a failure. Something in the browser that stopped the request would look the same. To confirm, look in the Console for a message about this URL.`;
  if (detail === 'or-cors')
    return prose`The browser reported ${code(error)}, as it also does when CORS blocks a request. The program that recorded it leaves out the response in that case. So whether it was CORS is not known. To find out, send the request again with the same ${code('Origin')} header, or look in the Console for a message about this URL.`;
  return error === UNREAD_BY_PAGE
    ? prose`The page's own timeline (Resource Timing) has the status 0 for this response. The browser reported no error, and the recorded headers break no rule. A page can change what its timeline says. To confirm, look in the Console for a message about this URL.`
    : prose`The browser reported ${code(error)} but gives extensions no reason, and the recorded headers break no rule. To confirm, look in the Console for a message about this URL. The reason may be a Content Security Policy, mixed content, a service worker, a missing permission for the local network, or another extension. These can stop a request without a trace here.`;
}

export const blockedUnexplained: CauseDefinition<'blocked-unexplained'> = {
  code: 'blocked-unexplained',
  standard: null,
  owner: ({ detail }) => (detail === 'or-empty-repeat' ? 'backend' : 'frontend'),
  detail: ({ detail }) => detail ?? null,
  title: () => prose`Stopped for a reason that was not recorded`,
  verdict,
  explanation,
  prints: () => ({ chromium: null, firefox: null, webkit: null }),
  evidence: ({ error }, scene) => [
    ...contextEvidence(scene),
    ...(error === UNREAD_BY_PAGE ? [] : reported(scene, error)),
  ],
};

import { parseUrl } from '../../fetch-standard/parse-url';
import type { CauseDefinition } from './parts/cause-definition';
import type { Circumstances } from '../diagnosis';
import { reported } from './parts/evidence-lines';
import { hostAddressSpace } from '../reading/host-address-space';
import { code, prose } from '../words/prose';
import type { Prose } from '../words/prose';
import { reportedAs, toHost } from './parts/wording';

/** That the permission for the local network may be what is missing: Chrome ends such a WebSocket like any that failed. */
function localNetworkNote({ url, origin }: Circumstances): Prose {
  const space = hostAddressSpace(parseUrl(url)?.hostname ?? '');
  const isPageLocal = hostAddressSpace(parseUrl(origin ?? '')?.hostname ?? '') !== null;
  if (space === null || isPageLocal) return [];
  return prose` Its URL is in the local network. Without permission for that, Chrome ends a WebSocket in the same way. Check the permissions of the page in the browser's site settings.`;
}

export const websocketFailed: CauseDefinition<'websocket-failed'> = {
  code: 'websocket-failed',
  standard: null,
  owner: (_failure, { hopData }) => (hopData.response === null ? 'infrastructure' : 'backend'),
  detail: () => null,
  title: (_failure, at) =>
    at.status === null ? prose`The WebSocket was not opened` : prose`The server did not open the WebSocket`,
  verdict: (_failure, at) => prose`the WebSocket${toHost(at)} was not opened`,
  explanation: ({ error }, at) => {
    const next = prose` Check the server's own list of allowed origins. Check also whether a proxy in front of it does not pass WebSockets on.`;
    return at.status === null
      ? prose`This is not CORS: the WebSocket${toHost(at)} failed ${reportedAs(error)}. Either no server responded, or the server responded with a status other than ${code('101')}. Which of them is not visible to extensions.${localNetworkNote(at)}${next}`
      : prose`This is not CORS: the server responded with ${code(error)} where a WebSocket needs ${code('101')}.${next}`;
  },
  prints: () => ({ chromium: null, firefox: null, webkit: null }),
  evidence: ({ error }, scene) => reported(scene, error),
};

import type { CauseDefinition, FailureOf, Scene } from '../parts/cause-definition';
import type { Circumstances, Owner } from '../../diagnosis';
import { reported } from '../parts/evidence-lines';
import { permissionRemedy } from '../parts/local-network-permission';
import { pagePolicyEvidence } from '../parts/page-policy';
import { parseOrigin } from '../../../fetch-standard/origin';
import { isPolicySeen } from '../../reading/policies/page-policy';
import { isTrustworthyOrigin } from '../../reading/url/potentially-trustworthy';
import { code, prose } from '../../words/prose';
import type { Prose } from '../../words/prose';
import { reportedAs, toHost } from '../parts/wording';

type Failure = FailureOf<'websocket-failed'>;

/** Whether the page is secure, as only such a one can get the permission. Pages of the local network need none. */
function isSecure(origin: string | null): boolean {
  const parsed = parseOrigin(origin ?? '');
  return parsed?.kind === 'tuple' && isTrustworthyOrigin(parsed);
}

/** That the permission for the local network may be what is missing, and how the WebSocket gets it. */
function localNetworkNote(failure: Failure, at: Circumstances): Prose {
  if (failure.detail !== 'or-local-network') return [];
  const start = prose` Its URL is in the local network. Without permission for that, Chrome ends a WebSocket in the same way.`;
  if (!isSecure(at.origin))
    return prose`${start} Only secure pages can get it, so serve the page over ${code('https')}.`;
  const remedy = permissionRemedy(failure, at);
  return isPolicySeen(failure.policyLines)
    ? prose`${start} The page's response has a ${code('Permissions-Policy')} header that denies it. ${remedy}`
    : prose`${start} If the permission is missing, grant it as follows. ${remedy}`;
}

function ownerOf({ detail, policyLines }: Failure, { hopData, origin }: Scene): Owner {
  if (hopData.response !== null) return 'backend';
  if (detail !== 'or-local-network') return 'infrastructure';
  return isPolicySeen(policyLines) || !isSecure(origin) ? 'frontend' : 'infrastructure';
}

export const websocketFailed: CauseDefinition<'websocket-failed'> = {
  code: 'websocket-failed',
  standard: null,
  owner: ownerOf,
  detail: ({ detail }) => detail ?? null,
  title: (_failure, at) =>
    at.status === null ? prose`The WebSocket was not opened` : prose`The server did not open the WebSocket`,
  verdict: (_failure, at) => prose`the WebSocket${toHost(at)} was not opened`,
  explanation: (failure, at) => {
    const { error } = failure;
    const next = prose` Check the server's own list of allowed origins. Also check that each proxy in front of it forwards WebSockets.`;
    return at.status === null
      ? prose`This is not CORS: the WebSocket${toHost(at)} failed ${reportedAs(error)}. Either no server responded, or the server responded with a status other than ${code('101')}. Which of the two happened is not visible to extensions.${localNetworkNote(failure, at)}${next}`
      : prose`This is not CORS: the server responded with ${code(error)}, but a WebSocket requires ${code('status 101')}.${next}`;
  },
  prints: () => ({ chromium: null, firefox: null, webkit: null }),
  evidence: (failure, scene) => [...pagePolicyEvidence(failure, scene), ...reported(scene, failure.error)],
};

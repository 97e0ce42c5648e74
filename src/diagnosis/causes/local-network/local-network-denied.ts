import type { CauseDefinition } from '../parts/cause-definition';
import { isPolicySeen } from '../../reading/policies/page-policy';
import { reported } from '../parts/evidence-lines';
import type { NetworkFailure } from '../../diagnosis';
import { code, prose } from '../../words/prose';
import { addressSpace } from '../parts/address-space';
import { FIREFOX_DID_NOT_SUCCEED } from '../parts/console-text';
import { permissionRemedy, SYSTEM_DENIES } from '../parts/local-network-permission';
import { pagePolicyEvidence } from '../parts/page-policy';
import { reportedAs, toHost } from '../parts/wording';

const POLICY = code('Permissions-Policy');

/** Whether the user alone can give what is missing, not the page or the one around it. */
const isOfUser = ({ embedder, policyLines }: Pick<NetworkFailure, 'embedder' | 'policyLines'>): boolean =>
  embedder === undefined && !isPolicySeen(policyLines);

export const localNetworkDenied: CauseDefinition<'local-network-denied'> = {
  code: 'local-network-denied',
  standard: null,
  owner: (failure) => (isOfUser(failure) ? 'user' : 'frontend'),
  detail: ({ error, embedder, policyLines }) => {
    if (isPolicySeen(policyLines)) return 'by-page-policy';
    return error === SYSTEM_DENIES ? 'by-system' : embedder === undefined ? null : 'not-delegated';
  },
  title: ({ error, embedder, policyLines }) =>
    isPolicySeen(policyLines)
      ? prose`The page's ${POLICY} denies the local network`
      : error === SYSTEM_DENIES
        ? prose`The operating system denies the local network`
        : embedder === undefined
          ? prose`Access to the local network was denied`
          : prose`The frame may not use the local network`,
  verdict: ({ error, embedder, policyLines }, at) =>
    isPolicySeen(policyLines)
      ? prose`the page's ${POLICY} does not allow the request${toHost(at)} in the local network`
      : error === SYSTEM_DENIES
        ? prose`the operating system does not let the browser reach the local network`
        : embedder === undefined
          ? prose`the request${toHost(at)} needs permission for the local network, which the page does not have`
          : prose`the request${toHost(at)} needs permission for the local network, which the frame does not have`,
  explanation: (failure, at) => {
    const { error, embedder, policyLines } = failure;
    const next = permissionRemedy(failure, at);
    if (isPolicySeen(policyLines))
      return prose`This is not CORS: the page's response has a ${POLICY} header that denies ${code(`${addressSpace(at)}-network`)} to the page. So the browser refused the request${toHost(at)} without prompting the user ${reportedAs(error)}. ${next}`;
    if (error === SYSTEM_DENIES)
      return prose`This is not CORS: the request${toHost(at)} goes to the local network, and the operating system does not let the browser reach it ${reportedAs(error)}. ${next}`;
    const lacks = embedder === undefined ? prose`the page` : prose`the frame`;
    // The plain error names no reason; that it fits nothing else is all that is known then.
    return error.includes('LOCAL_NETWORK')
      ? prose`This is not CORS: ${lacks} does not have permission for the local network ${reportedAs(error)}. The request${toHost(at)} goes from the public network to the local one or to this machine. ${next}`
      : prose`Likely this is not CORS: the browser reported only ${code(error)} for the request${toHost(at)}. It does this when a request goes from the public network to the local one or to this machine, but ${lacks} lacks permission. ${next}`;
  },
  prints: ({ error }, at) => ({
    chromium:
      error === SYSTEM_DENIES
        ? `Failed to load resource: ${error}`
        : `Permission was denied for this request to access the \`${addressSpace(at)}\` address space.`,
    firefox: error === SYSTEM_DENIES ? null : FIREFOX_DID_NOT_SUCCEED,
    webkit: null,
  }),
  evidence: (failure, scene) => [...pagePolicyEvidence(failure, scene), ...reported(scene, failure.error)],
};

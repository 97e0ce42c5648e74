import type { CauseDefinition } from '../cause-definition';
import { reported } from '../evidence-lines';
import { code, prose } from '../prose';
import { addressSpace } from './parts/address-space';
import { FIREFOX_DID_NOT_SUCCEED } from './parts/console-text';
import { reportedAs, toHost } from './parts/wording';

export const localNetworkDenied: CauseDefinition<'local-network-denied'> = {
  code: 'local-network-denied',
  standard: null,
  owner: () => 'user',
  detail: () => null,
  title: () => prose`Access to the local network was denied`,
  verdict: (_failure, at) =>
    prose`the request${toHost(at)} needs the permission to reach the local network, which the page does not have`,
  explanation: ({ error }, at) => {
    const way = prose`the request${toHost(at)} leaves the public network for the local one or for this machine`;
    const next = prose`Allow it for this site in the browser's site settings; no header of the server can replace that.`;
    // The plain error names no reason; that it fits nothing else is all that is known then.
    return error.includes('LOCAL_NETWORK')
      ? prose`This is not CORS: ${way}, and the person at the browser has not permitted that ${reportedAs(error)}. ${next}`
      : prose`Most likely this is not CORS: the browser reported only ${code(error)}, as it does when ${way} and the person at the browser has not permitted that. ${next}`;
  },
  prints: (_failure, at) => ({
    chromium: `Permission was denied for this request to access the \`${addressSpace(at)}\` address space.`,
    firefox: FIREFOX_DID_NOT_SUCCEED,
    webkit: null,
  }),
  evidence: ({ error }, scene) => reported(scene, error),
};

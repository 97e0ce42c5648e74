import type { CauseDefinition } from '../parts/cause-definition';
import { reported } from '../parts/evidence-lines';
import { code, prose } from '../../words/prose';
import { addressSpace } from '../parts/address-space';
import { NO_SERVER_HEADER } from '../parts/local-network-permission';
import { reportedAs, toHost } from '../parts/wording';

export const localNetworkInsecureContext: CauseDefinition<'local-network-insecure-context'> = {
  code: 'local-network-insecure-context',
  standard: null,
  owner: () => 'frontend',
  detail: () => null,
  title: () => prose`Only secure pages may reach the local network`,
  verdict: (_failure, at) =>
    prose`the request${toHost(at)} needs permission for the local network, and only pages over ${code('https')} can get it`,
  explanation: ({ error }, at) => {
    const page = at.origin === null ? prose`The page` : prose`The page, ${code(at.origin)},`;
    return prose`This is not CORS: the request${toHost(at)} goes from the public network to the local one or to this machine ${reportedAs(error)}. ${page} is not secure, so the browser does not show a permission prompt. Serve the page over ${code('https')}. ${NO_SERVER_HEADER}`;
  },
  prints: (_failure, at) => ({
    chromium: `The request client is not a secure context and the resource is in more-private address space \`${addressSpace(at)}\`.`,
    firefox: null,
    webkit: null,
  }),
  evidence: ({ error }, scene) => reported(scene, error),
};

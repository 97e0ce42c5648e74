import type { CauseDefinition } from '../parts/cause-definition';
import { reported } from '../parts/evidence-lines';
import { code, prose } from '../../words/prose';
import { addressSpace } from '../parts/address-space';
import { reportedAs, toHost } from '../parts/wording';

const OPTION = code('targetAddressSpace');

export const localNetworkAddressSpace: CauseDefinition<'local-network-address-space'> = {
  code: 'local-network-address-space',
  standard: null,
  owner: () => 'frontend',
  detail: () => null,
  title: () => prose`Not in the address space that the script specified`,
  verdict: (_failure, at) =>
    prose`the script specified a ${OPTION} for the request${toHost(at)} that the server is not in`,
  explanation: ({ error }, at) =>
    prose`Likely this is not CORS: the browser stopped the request${toHost(at)} once it knew the address of the server. The browser received no response and gave no reason ${reportedAs(error)}. It does this when the script specifies a ${OPTION} that is not the server's. Specify ${code(addressSpace(at))}, or leave the option out.`,
  prints: (_failure, at) => ({
    chromium: `Request had a target IP address space of \`…\` yet the resource is in address space \`${addressSpace(at)}\`.`,
    firefox: null,
    webkit: null,
  }),
  evidence: ({ error }, scene) => reported(scene, error),
};

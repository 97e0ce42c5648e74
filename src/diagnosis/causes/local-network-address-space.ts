import type { CauseDefinition } from '../cause-definition';
import { reported } from '../evidence-lines';
import { code, prose } from '../prose';
import { addressSpace } from './parts/address-space';
import { reportedAs, toHost } from './parts/wording';

const OPTION = code('targetAddressSpace');

export const localNetworkAddressSpace: CauseDefinition<'local-network-address-space'> = {
  code: 'local-network-address-space',
  standard: null,
  owner: () => 'frontend',
  detail: () => null,
  title: () => prose`Not in the address space that the script named`,
  verdict: (_failure, at) =>
    prose`the script named a ${OPTION} for the request${toHost(at)} that the server is not in`,
  explanation: ({ error }, at) =>
    prose`Most likely this is not CORS: the browser gave up the request${toHost(at)} once it knew the address of the server, before anything was answered, and named no reason ${reportedAs(error)}. So it does where the script names a ${OPTION} that is not the server’s. Name ${code(addressSpace(at))}, or leave the option out.`,
  prints: (_failure, at) => ({
    chromium: `Request had a target IP address space of \`…\` yet the resource is in address space \`${addressSpace(at)}\`.`,
    firefox: null,
    webkit: null,
  }),
  evidence: ({ error }, scene) => reported(scene, error),
};

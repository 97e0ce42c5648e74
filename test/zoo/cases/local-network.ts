import type { ZooCase } from '../zoo-case';
import { ALLOWED, failed, GOOD_REPLY } from './case-parts';

const group = 'The local network';
const request = { kind: 'fetch', to: 'api' } as const;

/** What a page on loopback can meet of the guard of the local network: only an address space that its script names. */
export const localNetworkCases: readonly ZooCase[] = [
  {
    id: 'local-network-address-space',
    title: 'The script says that the server is in the local network, and it is on this machine',
    group,
    request: { ...request, targetAddressSpace: 'local' },
    responses: { actual: GOOD_REPLY },
    expect: failed('local-network-address-space'),
    expectIn: { firefox: ALLOWED },
    triggers: ['local-network-address-space'],
  },
  {
    id: 'local-network-address-space-true',
    title: 'The script says that the server is on this machine, and so it is',
    group,
    request: { ...request, targetAddressSpace: 'loopback' },
    responses: { actual: GOOD_REPLY },
    expect: ALLOWED,
    neighbourOf: ['local-network-address-space'],
  },
];

import type { CauseDefinition } from '../cause-definition';
import { reported } from '../evidence-lines';
import { prose } from '../prose';
import { networkPrints } from './parts/network-prints';
import { hostName, reportedAs } from './parts/wording';

export const networkDns: CauseDefinition<'network-dns'> = {
  code: 'network-dns',
  standard: null,
  owner: () => 'infrastructure',
  detail: () => null,
  title: () => prose`The host name was not found`,
  verdict: (_failure, at) => prose`the host name${hostName(at)} was not found`,
  explanation: ({ error }, at) =>
    prose`This is not CORS: the host name${hostName(at)} could not be resolved, so no request was sent ${reportedAs(error)}. Check the spelling, the DNS entry and whether a VPN is needed.`,
  prints: (failure) => networkPrints(failure, 'net::ERR_NAME_NOT_RESOLVED'),
  evidence: ({ error }, scene) => reported(scene, error),
};

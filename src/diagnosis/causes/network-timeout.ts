import type { CauseDefinition } from '../cause-definition';
import { reported } from '../evidence-lines';
import { prose } from '../prose';
import { networkPrints } from './parts/network-prints';
import { reportedAs, toHost } from './parts/wording';

export const networkTimeout: CauseDefinition<'network-timeout'> = {
  code: 'network-timeout',
  standard: null,
  owner: () => 'infrastructure',
  detail: () => null,
  title: () => prose`No answer in time`,
  verdict: (_failure, at) => prose`the connection${toHost(at)} brought no answer in time`,
  explanation: ({ error }, at) =>
    prose`This is not CORS: the connection${toHost(at)} brought no answer in time ${reportedAs(error)}. Check whether the server is overloaded, and whether a firewall drops the packets.`,
  prints: (failure) => networkPrints(failure, 'net::ERR_TIMED_OUT'),
  evidence: ({ error }, scene) => reported(scene, error),
};

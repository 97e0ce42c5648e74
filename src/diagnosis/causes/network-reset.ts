import type { CauseDefinition } from '../cause-definition';
import { reported } from '../evidence-lines';
import { prose } from '../prose';
import { networkPrints } from './parts/network-prints';
import { reportedAs, toHost } from './parts/wording';

export const networkReset: CauseDefinition<'network-reset'> = {
  code: 'network-reset',
  standard: null,
  owner: () => 'infrastructure',
  detail: () => null,
  title: () => prose`The connection broke off`,
  verdict: (_failure, at) => prose`the connection${toHost(at)} broke off before the answer was complete`,
  explanation: ({ error }, at) =>
    prose`This is not CORS: the connection${toHost(at)} was closed before the answer was complete ${reportedAs(error)}. Check whether the server crashed, or a proxy on the way closed the connection; the server's log tells.`,
  prints: (failure) => networkPrints(failure, 'net::ERR_CONNECTION_RESET'),
  evidence: ({ error }, scene) => reported(scene, error),
};

import type { CauseDefinition } from '../cause-definition';
import { reported } from '../evidence-lines';
import { prose } from '../prose';
import { networkPrints } from './parts/network-prints';
import { reportedAs, toHost } from './parts/wording';

export const networkRefused: CauseDefinition<'network-refused'> = {
  code: 'network-refused',
  standard: null,
  owner: () => 'infrastructure',
  detail: () => null,
  title: () => prose`The connection was refused`,
  verdict: (_failure, at) => prose`the connection${toHost(at)} was refused`,
  explanation: ({ error }, at) =>
    prose`This is not CORS: the connection${toHost(at)} was refused, so no request got through ${reportedAs(error)}. Check that the server runs, and that host and port are right.`,
  prints: (failure) => networkPrints(failure, 'net::ERR_CONNECTION_REFUSED'),
  evidence: ({ error }, scene) => reported(scene, error),
};

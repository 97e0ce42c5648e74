import type { CauseDefinition } from '../cause-definition';
import { reported } from '../evidence-lines';
import { prose } from '../prose';
import { networkPrints } from './parts/network-prints';
import { reportedAs, toHost } from './parts/wording';

export const networkTls: CauseDefinition<'network-tls'> = {
  code: 'network-tls',
  standard: null,
  owner: () => 'infrastructure',
  detail: () => null,
  title: () => prose`The secure connection failed`,
  verdict: (_failure, at) => prose`no secure connection${toHost(at)} could be made`,
  explanation: ({ error }, at) =>
    prose`This is not CORS: the secure connection${toHost(at)} failed, so no request was sent ${reportedAs(error)}. Check the certificate: who issued it, its host names and its dates; opening the URL in a tab shows what is wrong with it.`,
  prints: (failure) => networkPrints(failure, null),
  evidence: ({ error }, scene) => reported(scene, error),
};

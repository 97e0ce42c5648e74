import type { CauseDefinition } from '../cause-definition';
import { reported } from '../evidence-lines';
import { prose } from '../prose';
import { errorAdvice } from './parts/error-advice';
import { networkPrints } from './parts/network-prints';
import { reportedAs, toHost } from './parts/wording';

export const networkOther: CauseDefinition<'network-other'> = {
  code: 'network-other',
  standard: null,
  owner: () => 'infrastructure',
  detail: () => null,
  title: () => prose`The request failed on the network`,
  verdict: (_failure, at) => prose`the request${toHost(at)} failed on the network`,
  explanation: ({ error }, at) =>
    prose`This is not CORS: the request${toHost(at)} failed on its way ${reportedAs(error)}. ${errorAdvice(error)}`,
  prints: (failure) => networkPrints(failure, null),
  evidence: ({ error }, scene) => reported(scene, error),
};

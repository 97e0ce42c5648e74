import type { CauseDefinition } from './parts/cause-definition';
import { reported } from './parts/evidence-lines';
import { prose } from '../words/prose';
import { networkPrints } from './parts/network-prints';
import { reportedAs, toHost } from './parts/wording';

export const responseInvalid: CauseDefinition<'response-invalid'> = {
  code: 'response-invalid',
  standard: { label: 'HTTP-network fetch', anchor: '#http-network-fetch' },
  owner: () => 'backend',
  detail: () => null,
  title: () => prose`The response is not valid HTTP`,
  verdict: (_failure, at) => prose`the response to the request${toHost(at)} is not valid HTTP`,
  explanation: ({ error }, at) =>
    prose`This is not CORS: the response to the request${toHost(at)} could not be read as HTTP ${reportedAs(error)}. Check for a NUL or another forbidden byte in a header. Check also whether something other than a web server listens on that port.`,
  prints: (failure) => networkPrints(failure, 'net::ERR_INVALID_HTTP_RESPONSE'),
  evidence: ({ error }, scene) => reported(scene, error),
};

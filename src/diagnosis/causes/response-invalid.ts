import type { CauseDefinition } from './parts/cause-definition';
import { reported } from './parts/evidence-lines';
import { prose } from '../words/prose';
import { networkPrints } from './parts/network-prints';
import { reportedAs, toHost } from './parts/wording';

/** Errors of HTTP/2 and HTTP/3 that a reset by the server and an invalid response share. */
const isOfStream = (error: string): boolean => /(?:HTTP2|HTTP3|QUIC)_PROTOCOL_ERROR$/.test(error);

export const responseInvalid: CauseDefinition<'response-invalid'> = {
  code: 'response-invalid',
  standard: { label: 'HTTP-network fetch', anchor: '#http-network-fetch' },
  owner: () => 'backend',
  detail: () => null,
  title: ({ error }) =>
    isOfStream(error)
      ? prose`The stream was reset, or the response is invalid`
      : prose`The response is not valid HTTP`,
  verdict: ({ error }, at) =>
    isOfStream(error)
      ? prose`the server reset the stream of the request${toHost(at)}, or its response is not valid HTTP`
      : prose`the response to the request${toHost(at)} is not valid HTTP`,
  explanation: ({ error }, at) =>
    isOfStream(error)
      ? prose`This is not CORS: the request${toHost(at)} ended without a response that can be read ${reportedAs(error)}. The browser reports two things alike: the server or a proxy reset the stream, or a header has a forbidden byte. Look in the log of the server and of each proxy. Repeat the request with curl: it says which.`
      : prose`This is not CORS: the response to the request${toHost(at)} could not be read as HTTP ${reportedAs(error)}. Check for a NUL or another forbidden byte in a header. Check also whether something other than a web server listens on that port.`,
  prints: (failure) => networkPrints(failure, 'net::ERR_INVALID_HTTP_RESPONSE'),
  evidence: ({ error }, scene) => reported(scene, error),
};

import type { CauseDefinition } from '../parts/cause-definition';
import { reported } from '../parts/evidence-lines';
import { code, prose } from '../../words/prose';
import { networkPrints } from '../parts/network-prints';
import { reportedAs, toHost } from '../parts/wording';

/** Errors of HTTP/2 and HTTP/3 streams that a reset by the server and an invalid response share. */
const isOfStream = (error: string): boolean => /HTTP[23]_PROTOCOL_ERROR$/.test(error);

/** Errors of the connection of HTTP/3 as a whole, which a network breaks as well. */
const isOfQuic = (error: string): boolean => error.endsWith('QUIC_PROTOCOL_ERROR');

export const responseInvalid: CauseDefinition<'response-invalid'> = {
  code: 'response-invalid',
  standard: { label: 'HTTP-network fetch', anchor: '#http-network-fetch' },
  owner: () => 'backend',
  detail: () => null,
  title: ({ error }) => {
    if (isOfQuic(error)) return prose`The HTTP/3 connection broke`;
    return isOfStream(error)
      ? prose`The stream was reset, or the response is invalid`
      : prose`The response is not valid HTTP`;
  },
  verdict: ({ error }, at) => {
    if (isOfQuic(error)) return prose`the HTTP/3 connection of the request${toHost(at)} broke`;
    return isOfStream(error)
      ? prose`the server reset the stream of the request${toHost(at)}, or its response is not valid HTTP`
      : prose`the response to the request${toHost(at)} is not valid HTTP`;
  },
  explanation: ({ error }, at) => {
    if (isOfQuic(error))
      return prose`This is not CORS: the HTTP/3 connection of the request${toHost(at)} broke ${reportedAs(error)}. The server or a proxy ended it, a header has a forbidden byte, or the network blocks UDP. Look in the log of the server and of each proxy. To see whether HTTP/3 is the reason, start Chrome with ${code('--disable-quic')} and repeat the request.`;
    return isOfStream(error)
      ? prose`This is not CORS: the request${toHost(at)} ended without a response that can be read ${reportedAs(error)}. The server or a proxy reset the stream, or a header has a forbidden byte. The browser reports both in the same way. Look in the log of the server and of each proxy, or repeat the request with curl, which names the reason.`
      : prose`This is not CORS: the response to the request${toHost(at)} could not be read as HTTP ${reportedAs(error)}. Check for a NUL or another forbidden byte in a header. Check also whether something other than a web server listens on that port.`;
  },
  prints: (failure) => networkPrints(failure, 'net::ERR_INVALID_HTTP_RESPONSE'),
  evidence: ({ error }, scene) => reported(scene, error),
};

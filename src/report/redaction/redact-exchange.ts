import type { Exchange, Hop, Preflight, Response } from '../../exchange/exchange';
import type { HeaderList } from '../../fetch-standard/header-list';
import { redactHeader } from './redact-header';
import { redactUrls } from './redact-urls';

const redactHeaders = (headers: HeaderList): HeaderList => headers.map(redactHeader);

function redactResponse(response: Response): Response {
  const { headers, rewritten } = response;
  return {
    ...response,
    headers: redactHeaders(headers),
    rewritten: rewritten === null ? null : redactHeaders(rewritten),
  };
}

function redactPreflight(preflight: Preflight): Preflight {
  const { requestHeaders, response } = preflight;
  return {
    ...preflight,
    requestHeaders: redactHeaders(requestHeaders),
    response: response === null ? null : redactResponse(response),
  };
}

function redactHop(hop: Hop): Hop {
  return {
    ...hop,
    url: redactUrls(hop.url),
    requestHeaders: hop.requestHeaders === null ? null : redactHeaders(hop.requestHeaders),
    preflight: hop.preflight === null ? null : redactPreflight(hop.preflight),
    response: hop.response === null ? null : redactResponse(hop.response),
    redirectUrl: hop.redirectUrl === null ? null : redactUrls(hop.redirectUrl),
  };
}

/**
 * The exchange as it may be shared. Everything that a report says is made from this copy, so that a secret has no other
 * way into it. The rules decide the same for it: no value that they read is secret.
 */
export function redactExchange(exchange: Exchange): Exchange {
  const [first, ...rest] = exchange.hops;
  return {
    ...exchange,
    hops: [redactHop(first), ...rest.map(redactHop)],
    pagePolicies: exchange.pagePolicies === null ? null : redactHeaders(exchange.pagePolicies),
    callFrames: exchange.callFrames.map((frame) => ({ ...frame, url: redactUrls(frame.url) })),
  };
}

import type { Exchange, Response } from '../../../src/exchange/exchange';
import { getHeader } from '../../../src/fetch-standard/header-list';

/** What is missing from the exchange of a preflighted request that got a response; nothing when it is whole. */
export function missingFrom(exchange: Exchange): readonly string[] {
  const [hop, ...others] = exchange.hops;
  const preflight = hop.preflight;
  const parts: readonly (readonly [what: string, isThere: boolean])[] = [
    ['beginning', !exchange.beginningMissed],
    ['one hop', others.length === 0],
    ['end', exchange.end?.kind === 'completed'],
    ['request headers', hop.requestHeaders !== null],
    ['response', hop.response?.status === 200],
    ['preflight', preflight !== null],
    ['preflight headers', preflight?.requestHeaders.some(({ name }) => /^origin$/i.test(name)) === true],
    ['preflight response', preflight?.response?.status === 204],
    ['preflight end', preflight?.end?.kind === 'completed'],
  ];
  return parts.filter(([, isThere]) => !isThere).map(([what]) => what);
}

const marker = (response: Response | null | undefined, name: string): string | null =>
  response === null || response === undefined ? null : getHeader(response.headers, name);

/**
 * What the lockstep server proves of an exchange: the marker in its preflight response, and the marker that the response to
 * its request names as that of its preflight.
 */
export function markersOf({ hops: [hop] }: Exchange): {
  readonly ofPreflight: string | null;
  readonly namedByResponse: string | null;
} {
  return {
    ofPreflight: marker(hop.preflight?.response, 'x-zoo-marker'),
    namedByResponse: marker(hop.response, 'x-zoo-preflight-marker'),
  };
}

/** Exchanges whose response belongs to another preflight than the one that they hold, or that hold none. */
export function mispaired(exchanges: readonly Exchange[]): readonly object[] {
  return exchanges
    .filter((exchange) => {
      const { ofPreflight, namedByResponse } = markersOf(exchange);
      return ofPreflight === null || (exchange.hops[0].response !== null && ofPreflight !== namedByResponse);
    })
    .map((exchange) => ({ id: exchange.id, ...markersOf(exchange) }));
}

import type { ObservedBrowser, Exchange, Hop, Response } from '../../exchange/exchange';

/**
 * The exchange as the browser judged it: with the headers that another extension or a DevTools override put in place of
 * those that the server sent. The same object where nobody did.
 */
export function asUsed(exchange: Exchange): Exchange {
  const { browser, hops } = exchange;
  if (!hops.some(hasRewriting)) return exchange;
  const [first, ...rest] = hops;
  return { ...exchange, hops: [hopAsUsed(first, browser), ...rest.map((hop) => hopAsUsed(hop, browser))] };
}

const isRewritten = (response: Response | null | undefined): boolean =>
  response !== null && response !== undefined && response.rewritten !== null;

const hasRewriting = ({ preflight, response }: Hop): boolean =>
  isRewritten(preflight?.response) || isRewritten(response);

function hopAsUsed(hop: Hop, browser: ObservedBrowser): Hop {
  const { preflight, response } = hop;
  return {
    ...hop,
    preflight:
      preflight === null ? null : { ...preflight, response: responseAsUsed(preflight.response, browser) },
    response: responseAsUsed(response, browser),
  };
}

function responseAsUsed(response: Response | null, browser: ObservedBrowser): Response | null {
  if (response === null || response.rewritten === null) return response;
  // DevTools tells repeats apart in what the server sent only.
  return { ...response, headers: response.rewritten, repeatsMerged: browser === 'firefox', rewritten: null };
}

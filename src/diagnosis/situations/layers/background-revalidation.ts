import type { Exchange } from '../../../exchange/exchange';
import { listElements } from '../../../fetch-standard/list-elements';
import type { Sighting } from '../../reading/log/endpoint-history';
import { code, prose } from '../../words/prose';
import { linesOf } from '../parts/lines';
import { witnessOf } from '../parts/witness';
import type { SituationDefinition } from '../situation-definition';
import { isRefused, sameUrl } from '../situation-facts';
import type { SituationFacts } from '../situation-facts';

/** How long after it gave a stored response a browser was seen to begin the request that revalidates it, and more. */
const BEGINS_WITHIN_MILLISECONDS = 1_000;

const MAY_BE_STALE = /^stale-while-revalidate\s*=\s*"?0*[1-9]/i;

/** Whether the browser may give the response to a page when it is stale, and revalidate it in the background. */
const mayBeGivenStale = ({ response }: Sighting): boolean =>
  response?.fromCache === true &&
  listElements(response.headers, 'Cache-Control').some((directive) => MAY_BE_STALE.test(directive));

const isOfSameDocument = (one: Exchange, other: Exchange): boolean =>
  one.frameId === other.frameId && one.documentId === other.documentId;

/** Whether the page got a stored response of the same URL just before this request began. */
const wasJustGiven = ({ exchange, hopData, history }: SituationFacts, other: Sighting): boolean => {
  const since = hopData.time - other.time;
  return (
    since >= 0 &&
    since <= BEGINS_WITHIN_MILLISECONDS &&
    mayBeGivenStale(other) &&
    isOfSameDocument(exchange, other.exchange) &&
    history?.diagnosisOf(other.exchange).verdict === 'allowed'
  );
};

/**
 * Applies where the browser itself likely made the request, to revalidate a stored response that the page got just before.
 * A script that makes the same request again at once looks the same, so that this is never certain.
 *
 * @see https://www.rfc-editor.org/rfc/rfc5861#section-3
 */
export const backgroundRevalidation: SituationDefinition<'background-revalidation'> = {
  code: 'background-revalidation',
  covers: ['another-responder', 'error-without-headers'],
  find: (facts) => {
    const { response, exchange, method } = facts;
    if (!isRefused(facts) || response === null || response.fromCache || method !== 'GET') return null;
    // Chromium tells which line of a script made a request; it made this one itself.
    if (exchange.callFrames.length > 0 || exchange.hops.length > 1) return null;
    const given = sameUrl(facts).find((other) => wasJustGiven(facts, other));
    if (given === undefined) return null;
    return {
      owner: 'backend',
      knownBy: 'assumed',
      evidence: linesOf(facts, false, 'Access-Control-Allow-Origin'),
      witnesses: [witnessOf(given, 'Cache-Control')],
      happened: prose`The browser revalidated a cached response in the background (${code('stale-while-revalidate')}). The page got the cached response just before and never reads this one.`,
      confirm: prose`Check in the page's code whether it requests this URL once or twice. If twice, the second request was blocked.`,
      todo: prose`Send the same CORS headers with this response as with the cached one, because it may replace the cached one.`,
    };
  },
};

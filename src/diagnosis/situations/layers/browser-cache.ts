import { hopAt } from '../../../exchange/hops';
import { getHeader } from '../../../fetch-standard/header-list';
import { variesByOrigin } from '../../fix/response-edit';
import { code, prose } from '../../words/prose';
import { linesIfPresent, linesOf } from '../parts/lines';
import { sharedCacheSign } from '../../responder/shared-cache-sign';
import { copyShownBy, EXPLAINED_BY_STORED_RESPONSE } from '../parts/stored-response';
import { witnessOf } from '../parts/witness';
import type { SituationDefinition } from '../situation-definition';
import { isFirst, sameUrl } from '../situation-facts';

/**
 * Applies where the browser's own cache gave a response that was stored for another origin, or for a load without CORS,
 * because it does not say `Vary: Origin`. The backend's, which has to say it. Chromium does not tell extensions that an
 * response which it then refused came from its cache; the same number or `Date` as in an earlier response does.
 */
export const browserCache: SituationDefinition<'browser-cache'> = {
  code: 'browser-cache',
  covers: EXPLAINED_BY_STORED_RESPONSE,
  find: (facts) => {
    const { response, stage, exchange } = facts;
    if (response === null || stage === 'preflight' || variesByOrigin(response.headers)) return null;
    if (
      !isFirst(facts, 'allow-origin-missing', 'allow-origin-empty', 'allow-origin-mismatch') ||
      sharedCacheSign(response) !== null
    )
      return null;
    const source = sameUrl(facts).find(
      (other) =>
        other.response !== null &&
        copyShownBy(response, other.response) !== null &&
        (other.pageOrigin !== exchange.pageOrigin ||
          getHeader(hopAt(other.exchange, other.hop).requestHeaders ?? [], 'origin') === null),
    );
    if (source === undefined && !response.fromCache) return null;
    const shownBy = source?.response ? copyShownBy(response, source.response) : null;
    const evidence = [
      ...linesOf(facts, false, 'Access-Control-Allow-Origin', 'Vary'),
      ...linesIfPresent(facts, ...(shownBy === null ? [] : [shownBy]), 'Cache-Control'),
    ];
    const inPage =
      exchange.type === 'image' || exchange.type === 'media'
        ? prose`In the page, load it with ${code('crossorigin')} everywhere. `
        : [];
    const todo = prose`Let the server send ${code('Vary: Origin')} with every response at this URL, including those without CORS headers. ${inPage}Until the cached response expires, "Disable cache" in DevTools or another query string avoids it.`;
    if (source === undefined)
      return {
        owner: 'backend',
        knownBy: 'assumed',
        // It may have revalidated the copy.
        reach: prose`The browser cache responded; whether the server received the ${code(facts.method)} is not known`,
        evidence,
        witnesses: [],
        happened: prose`The response came from the browser cache. Without ${code('Vary: Origin')}, it may have been stored for another page or for a load without CORS.`,
        confirm: prose`Turn on "Disable cache" in DevTools and repeat the request. If it passes, the cached response is the problem.`,
        todo,
      };
    const forWhom =
      source.pageOrigin === exchange.pageOrigin || source.pageOrigin === null
        ? prose`a load without CORS`
        : prose`a page of ${code(source.pageOrigin)}`;
    return {
      owner: 'backend',
      knownBy: 'derived',
      reach: prose`The response came from the browser cache, not from the server`,
      evidence,
      witnesses: [witnessOf(source, shownBy)],
      happened: prose`The browser cache returned a response stored for ${forWhom}, because the response has no ${code('Vary: Origin')}. The server did not receive this request.`,
      todo,
    };
  },
};

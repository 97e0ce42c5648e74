import { variesByOrigin } from '../../fix/response-edit';
import { code, prose } from '../../words/prose';
import { linesIfPresent, linesOf } from '../parts/lines';
import { sharedCacheSign } from '../../responder/shared-cache-sign';
import { EXPLAINED_BY_STORED_RESPONSE } from '../parts/stored-response';
import { allowedBy, allows, witnessOf } from '../parts/witness';
import type { SituationDefinition } from '../situation-definition';
import { responseHeader, isFirst, sameUrl } from '../situation-facts';

/**
 * Applies where a CDN or proxy gave a stored response that was made for another origin: because the response does not say
 * that it varies, or because the cache does not heed it. Who runs the cache.
 */
export const sharedCache: SituationDefinition<'shared-cache'> = {
  code: 'shared-cache',
  covers: EXPLAINED_BY_STORED_RESPONSE,
  find: (facts) => {
    const { response, stage, exchange } = facts;
    if (response === null || stage === 'preflight') return null;
    const sign = sharedCacheSign(response);
    if (
      sign === null ||
      !isFirst(facts, 'allow-origin-missing', 'allow-origin-empty', 'allow-origin-mismatch')
    )
      return null;
    const allowed = responseHeader(facts, 'Access-Control-Allow-Origin');
    const others = sameUrl(facts);
    const other =
      others.find((one) => allowed !== null && one.pageOrigin === allowed && allowedBy(one) === allowed) ??
      others.find((one) => allows(one, exchange.pageOrigin));
    const varies = variesByOrigin(response.headers);
    // A server that looks at the origin may have refused this very one: only another request for the URL shows a cache.
    if (varies && other === undefined) return null;
    const why = varies
      ? prose`, although it says ${code('Vary: Origin')}, which this cache ignores`
      : prose`, because nothing tells the cache that the response depends on ${code('Origin')}`;
    const key = prose`include ${code('Origin')} in the cache key (for CloudFront: forward the header), and purge the URL once.`;
    const found = {
      owner: 'cdn',
      evidence: [
        ...linesOf(facts, false, 'Access-Control-Allow-Origin', 'Vary'),
        ...linesIfPresent(facts, 'Age', 'X-Cache', 'CF-Cache-Status', 'X-Vercel-Cache', 'X-Cache-Status'),
      ],
      witnesses: other === undefined ? [] : [witnessOf(other, 'Access-Control-Allow-Origin')],
      reach: prose`A cache responded; whether the server received the ${code(facts.method)} is not known`,
      happened: prose`${sign.cache ?? 'A cache on the way'} returned a stored response (${code(sign.header)}) that was made for ${allowed === null ? 'a request without an' : 'another'} origin${allowed === null ? [] : prose`, ${code(allowed)}`}${why}.`,
      todo: varies
        ? prose`Include ${code('Origin')} in the cache key, or send the same ${code('Access-Control-Allow-Origin: *')} to everybody if the data is public. Purge the URL once.`
        : prose`Let the server send ${code('Vary: Origin')}, ${key}`,
    } as const;
    return other === undefined
      ? {
          ...found,
          knownBy: 'assumed',
          confirm: prose`Request the URL with another query string, which no cache has stored. If that passes, the stored response is the problem.`,
        }
      : { ...found, knownBy: 'derived' };
  },
};

import type { Response } from '../../exchange/exchange';
import { getHeader } from '../../fetch-standard/header-list';

/** A header by which a shared cache says that it gave a stored response, and the cache where the header names it. */
export type CacheSign = { readonly header: string; readonly cache: string | null };

/** Headers that name a hit. `CF-Cache-Status` and `X-Vercel-Cache` are written by one service only. */
const HITS: readonly CacheSign[] = [
  { header: 'CF-Cache-Status', cache: 'Cloudflare' },
  { header: 'X-Vercel-Cache', cache: 'Vercel' },
  { header: 'X-Cache', cache: null },
  { header: 'X-Cache-Status', cache: null },
];

/** By which header a shared cache says that it responded with a stored response; null where none does. */
export function sharedCacheSign({ headers }: Response): CacheSign | null {
  const hit = HITS.find(({ header }) => /hit|stale|revalidated/i.test(getHeader(headers, header) ?? ''));
  const cache =
    hit?.cache ?? (/from cloudfront/i.test(getHeader(headers, 'X-Cache') ?? '') ? 'Amazon CloudFront' : null);
  const age = getHeader(headers, 'age');
  if (age !== null && /^[1-9]\d*$/.test(age))
    return { header: 'Age', cache: hit === undefined ? null : cache };
  return hit === undefined ? null : { header: hit.header, cache };
}

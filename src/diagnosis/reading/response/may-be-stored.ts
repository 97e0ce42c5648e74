import type { Response } from '../../../exchange/exchange';
import { getHeader } from '../../../fetch-standard/header-list';

/** Whether a cache may keep the response to such a method at all. @see https://httpwg.org/specs/rfc9111.html#response.cacheability */
export const mayBeStored = (method: string, { headers }: Response): boolean =>
  (method === 'GET' || method === 'HEAD') && !/\bno-store\b/i.test(getHeader(headers, 'Cache-Control') ?? '');

import type { Exchange } from '../../../src/exchange/exchange';
import { exchange, failed, headerList, hop } from '../../diagnosis/exchange-builder';

export const API = 'https://api.example';

/** A request by a script of a page with those policies, which was never sent. */
export const keptBack = (
  policies: Readonly<Record<string, string>>,
  more: Partial<Exchange> = {},
): Exchange =>
  exchange([hop({ url: `${API}/items`, requestHeaders: null })], failed('not-sent', 'status 0'), {
    type: 'xmlhttprequest',
    pagePolicies: headerList(policies),
    ...more,
  });

import type { Browser } from '../exchange/exchange';

/** What the browser says of a request, or of a tab, about whose cookies and workers it can reach. */
type Described = { readonly incognito?: boolean | undefined; readonly cookieStoreId?: string | undefined };

/**
 * Names the world that a tab or a request lives in: windows of one world share cookies, storage and workers, windows of
 * two share none. Null when the browser does not say. Requests and tabs of one world get the same name.
 */
export const userContextOf: Readonly<Record<Browser, (described: Described) => string | null>> = {
  // The extension runs once for ordinary and once for incognito windows, and each hears its own windows alone.
  chromium: () => 'own',
  firefox: ({ incognito, cookieStoreId }) =>
    incognito === undefined || cookieStoreId === undefined
      ? null
      : `${cookieStoreId}${incognito ? ' private' : ''}`,
};

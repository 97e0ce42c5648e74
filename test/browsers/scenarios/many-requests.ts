import type { PageHandle } from '../driver/browser-session';

/**
 * Lets the page send preflighted requests at once to the lockstep endpoint: identical ones, or each to a URL of its own,
 * as most pages do. They carry credentials, as that endpoint needs. Each response is read to its end: until then Chromium's DevTools do not report it as finished.
 *
 * @returns how many of them the page's script got a response to, once all have settled
 */
export function sendAtOnce(
  page: PageHandle,
  url: string,
  count: number,
  urls: 'identical' | 'distinct' = 'identical',
): Promise<number> {
  const own = urls === 'distinct' ? " + '&item=' + index" : '';
  return page.evaluate<number>(`Promise.all(Array.from({ length: ${String(count)} }, (_, index) =>
    fetch(${JSON.stringify(url)}${own}, { method: 'PUT', credentials: 'include' }).then((response) => response.text()).then(() => 1, () => 0),
  )).then((counts) => counts.reduce((sum, one) => sum + one, 0))`);
}

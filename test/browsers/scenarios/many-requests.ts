import type { PageHandle } from '../driver/browser-session';

/**
 * Lets the page send identical preflighted requests at once to the lockstep endpoint. They carry credentials, as that
 * endpoint needs. Each answer is read to its end: until then Chromium's DevTools do not report it as finished.
 *
 * @returns how many of them the page's script got an answer to, once all have settled
 */
export function sendAtOnce(page: PageHandle, url: string, count: number): Promise<number> {
  return page.evaluate<number>(`Promise.all(Array.from({ length: ${String(count)} }, () =>
    fetch(${JSON.stringify(url)}, { method: 'PUT', credentials: 'include' }).then((response) => response.text()).then(() => 1, () => 0),
  )).then((answered) => answered.reduce((sum, one) => sum + one, 0))`);
}

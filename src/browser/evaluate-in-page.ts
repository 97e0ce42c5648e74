import browser from 'webextension-polyfill';

/**
 * What an expression is in the inspected page, which must be no array; undefined where that could not be evaluated. Firefox
 * gives it with what went wrong, as a list of two. Chromium gives it alone.
 */
export async function evaluateInPage(expression: string): Promise<unknown> {
  const result: unknown = await browser.devtools.inspectedWindow.eval(expression).catch(() => undefined);
  return Array.isArray(result) ? result[0] : result;
}

import browser from 'webextension-polyfill';

/** The URL of the document that a tab shows; null where the user withholds access to its site. */
export async function readTabUrl(tabId: number): Promise<string | null> {
  const { url } = await browser.tabs.get(tabId);
  return url ?? null;
}

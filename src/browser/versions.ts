import * as v from 'valibot';
import browser from 'webextension-polyfill';
import type { RecordedBy } from '../exchange/exchange';
import { observedBrowser } from './observed-browser';

const highEntropyValues = v.object({
  fullVersionList: v.array(v.object({ brand: v.string(), version: v.string() })),
});

/** Chromium tells the full version here alone; its user agent string has zeros behind the major version. */
async function chromiumVersion(): Promise<string | null> {
  const data: unknown = Reflect.get(navigator, 'userAgentData');
  if (typeof data !== 'object' || data === null) return null;
  const ask: unknown = Reflect.get(data, 'getHighEntropyValues');
  if (typeof ask !== 'function') return null;
  const parsed = v.safeParse(highEntropyValues, await ask.call(data, ['fullVersionList']));
  if (!parsed.success) return null;
  return parsed.output.fullVersionList.find(({ brand }) => brand === 'Chromium')?.version ?? null;
}

async function firefoxVersion(): Promise<string | null> {
  return (await browser.runtime.getBrowserInfo()).version;
}

/**
 * The versions of the running browser and of this extension. Brands built on Chromium are told by Chromium's version, as
 * it is the engine that decides.
 *
 * @see https://wicg.github.io/ua-client-hints/#getHighEntropyValues
 */
export async function readVersions(): Promise<RecordedBy> {
  const read = observedBrowser() === 'firefox' ? firefoxVersion() : chromiumVersion();
  return {
    browserVersion: await read.catch(() => null),
    extensionVersion: browser.runtime.getManifest().version,
  };
}

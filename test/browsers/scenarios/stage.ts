import { afterAll, beforeAll } from 'vitest';
import { builtExtension } from '../../../scripts/run/build-extension';
import { startZoo } from '../../zoo/start-zoo';
import type { Zoo } from '../../zoo/start-zoo';
import type { OriginRole, ZooCase } from '../../zoo/zoo-case';
import type { BrowserName, BrowserSession, LaunchOptions } from '../driver/browser-session';
import { launchBrowser } from '../driver/launch-browser';

/** A browser with the built extension, and the servers of its requests. */
export type Stage = { readonly session: BrowserSession; readonly zoo: Zoo };

type StageOptions = Omit<LaunchOptions, 'extension' | 'trustedOrigins' | 'publicPorts'> & {
  /** Cases that the zoo's servers know; all of the zoo if left out. */
  readonly cases?: readonly ZooCase[];
  /** Servers that the browser is to take for ones in the public internet. */
  readonly publicRoles?: readonly OriginRole[];
};

/** Starts one browser for the tests of a file, and ends it after them. The stage is there once the tests run. */
export function useStage(
  browser: BrowserName,
  { cases, publicRoles = [], ...options }: StageOptions = {},
): () => Stage {
  let zoo: Zoo | undefined;
  let session: BrowserSession | undefined;
  beforeAll(async () => {
    zoo = await startZoo(cases === undefined ? {} : { cases });
    const { origins } = zoo;
    session = await launchBrowser(browser, {
      extension: builtExtension(browser),
      trustedOrigins: zoo.trustedOrigins,
      hosts: zoo.hostNames,
      hostPorts: zoo.hostPorts,
      publicPorts: publicRoles.map((role) => Number(new URL(origins[role]).port)),
      ...options,
    });
  });
  afterAll(async () => {
    await session?.close();
    await zoo?.close();
  });
  return () => {
    if (zoo === undefined || session === undefined) throw new Error('The browser has not been started.');
    return { session, zoo };
  };
}

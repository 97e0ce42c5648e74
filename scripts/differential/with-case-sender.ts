import type { BrowserName, BrowserSession } from '../../test/browsers/driver/browser-session';
import { launchBrowser } from '../../test/browsers/driver/launch-browser';
import { CaseSender } from '../../test/differential/case-sender';
import { startZoo } from '../../test/zoo/start-zoo';
import { WORLD_OPTIONS } from './run-world';
import type { RunWorld } from './run-world';

/**
 * Starts the zoo's servers and a browser, hands over what sends cases, and ends both whatever comes of it.
 *
 * @param extension the directory of the built extension
 * @param world what becomes of cookies of other sites
 */
export async function withCaseSender<T>(
  browser: BrowserName,
  { extension, world }: { readonly extension: string; readonly world: RunWorld },
  use: (sender: CaseSender, session: BrowserSession) => Promise<T>,
): Promise<T> {
  const zoo = await startZoo({ cases: [] });
  try {
    const session = await launchBrowser(browser, {
      extension,
      ...WORLD_OPTIONS[world],
      trustedOrigins: zoo.trustedOrigins,
      hosts: zoo.hostNames,
      hostPorts: zoo.hostPorts,
    });
    try {
      return await use(await CaseSender.open(session, zoo), session);
    } finally {
      await session.close();
    }
  } finally {
    await zoo.close();
  }
}

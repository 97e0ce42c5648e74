import type { BrowserSession } from '../../test/browsers/driver/browser-session';
import type { Zoo } from '../../test/zoo/start-zoo';
import { withProgress } from './progress';

/** Shows the zoo with DevTools open on the panel, sends every case, and stays until Ctrl+C or the browser's end. */
export async function showHeaded(session: BrowserSession, zoo: Zoo): Promise<number> {
  const page = await session.openPage(zoo.pageUrl);
  await withProgress('Opening DevTools', session.openDevTools(page));
  // As a user does, so that the panel has seen the page from its beginning.
  await page.reload();
  const sending = page.evaluate('window.zoo.runAll().then(() => true)');
  await withProgress(`Sending ${zoo.cases.length} requests`, sending);
  console.log(`${session.name} ${session.version} shows the zoo at ${zoo.pageUrl}. Ctrl+C ends it.`);
  const interrupted = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
  await Promise.race([interrupted, session.closed]);
  return 0;
}

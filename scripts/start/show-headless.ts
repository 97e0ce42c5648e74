import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserSession } from '../../test/browsers/driver/browser-session';
import { readCases } from '../../test/browsers/read-diagnoses';
import { sendCases } from '../../test/browsers/send-cases';
import type { Zoo } from '../../test/zoo/start-zoo';
import { root } from '../run/places.mjs';
import { caseReport } from './case-report';
import { withProgress } from './progress';

/**
 * Sends every case, prints what the panel says about each and whether the browser agrees, and takes a picture of
 * DevTools with the panel.
 *
 * @returns the exit code: 0 when all agree
 */
export async function showHeadless(session: BrowserSession, zoo: Zoo): Promise<number> {
  const page = await session.openPage(zoo.pageUrl);
  const panel = await withProgress('Opening DevTools', session.openDevTools(page));
  // As a user does, so that the panel has seen the page from its beginning.
  await page.reload();
  const ids = zoo.cases.map(({ id }) => id);
  let done = 0;
  const sending = sendCases(session, page, ids, (count) => (done = count));
  const sent = await withProgress(`Sending ${ids.length} requests`, sending, () => `${done} done`);
  const visible = zoo.cases.filter(({ invisibleIn }) => invisibleIn?.[session.name] === undefined);
  const reading = readCases(
    panel,
    visible.map(({ id }) => id),
  );
  const rows = await withProgress('Reading the panel', reading);

  const { lines, counts } = caseReport(session.name, zoo.cases, sent, rows);
  console.log(lines.join('\n'));
  const picture = join(root, 'output', `devtools-${session.name}.png`);
  mkdirSync(join(root, 'output'), { recursive: true });
  await panel.screenshot(picture);

  const invisible = counts.invisible === 0 ? '' : `, ${counts.invisible} not shown to extensions`;
  const undecidable =
    counts.undecidable === 0 ? '' : `, ${counts.undecidable} that no extension can distinguish`;
  console.log(
    `\n${session.name} ${session.version}: ${sent.size} cases, ${counts.agrees} agree${invisible}${undecidable}, ${counts.differs} differ`,
  );
  console.log(`DevTools with the panel: ${picture}`);
  return counts.differs === 0 ? 0 : 1;
}

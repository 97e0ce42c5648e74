import type { BrowserName, BrowserSession } from '../../test/browsers/driver/browser-session';
import { launchBrowser } from '../../test/browsers/driver/launch-browser';
import { waitUntil } from '../../test/browsers/driver/wait-until';
import { openWatchedPage } from '../../test/browsers/scenarios/watched-page';
import { startZoo } from '../../test/zoo/start-zoo';
import { buildExtension } from '../run/build-extension';
import { runCommand } from '../run/run-command';
import { lossArguments, USAGE, type LossArguments } from './arguments';
import { countShown, listStandsStill, type Shown } from './count-shown';
import { CountingServer } from './counting-server';
import { watchMemory } from './watch-memory';

/** Requests that are under way at once: Firefox ends no background that is just hearing of one. */
const AT_ONCE: Readonly<Record<BrowserName, number>> = { chromium: 24, firefox: 3 };
/** How often that is tried until the background ends. */
const MOST_TRIES = 10;
/** How long all requests together may take, and the panel to show them settled. */
const SENT_WITHIN = 600_000;
const SETTLED_WITHIN = 40_000;

/** Sends the requests, a few at once, and counts those that have settled in `globalThis.lossDone`. */
const SEND = `(origin, count, atOnce) => {
  globalThis.lossDone = 0;
  let next = 0;
  const send = async () => {
    while (next < count) {
      const item = next++;
      await fetch(origin + '/loss?item=' + item, { method: 'PUT' }).then((response) => response.text()).catch(() => '');
      globalThis.lossDone += 1;
    }
  };
  for (let lane = 0; lane < atOnce; lane += 1) void send();
  return true;
}`;

/** Ends the background, which a browser may refuse as long as it is busy. */
async function end(session: BrowserSession): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    const isEnded = await session.background.kill().then(
      () => true,
      (error: unknown) => {
        if (tries === MOST_TRIES) throw error;
        return false;
      },
    );
    if (isEnded) return;
  }
}

function report(args: LossArguments, server: CountingServer, shown: Shown): readonly string[] {
  const missing = [...server.reached].filter((path) => !shown.paths.has(path)).length;
  const verdicts = Object.entries(shown.byVerdict).map(([verdict, count]) => `${String(count)} ${verdict}`);
  return [
    `sent             ${String(server.reached.size)} of ${String(args.requests)}, the background ended ${String(args.kills)} times`,
    `shown            ${String(shown.paths.size)} in ${String(shown.rows)} rows: ${verdicts.join(', ')}`,
    `dropped and said ${String(shown.said)}`,
    `lost silently    ${String(Math.max(0, missing - shown.said))}`,
    `pending for ever ${String(shown.byVerdict.pending ?? 0)}`,
    ...shown.notices.map((notice) => `the panel says   ${notice}`),
  ];
}

async function measure(session: BrowserSession, pageUrl: string, args: LossArguments): Promise<number> {
  const server = await CountingServer.listen({ name: args.headerName, bytes: args.headerBytes });
  try {
    const { page, panel } = await openWatchedPage(session, pageUrl);
    // The panel stays, and so do the processes.
    const memory = watchMemory(await session.background.processes());
    const done = (): Promise<number> => page.evaluate<number>('globalThis.lossDone');
    await page.evaluate(
      `(${SEND})(${JSON.stringify(server.origin)}, ${String(args.requests)}, ${String(AT_ONCE[args.browser])})`,
    );
    for (let kill = 1; kill <= args.kills; kill += 1) {
      const due = Math.floor((args.requests * kill) / (args.kills + 1));
      await waitUntil('the requests to go on', async () => (await done()) >= due, SENT_WITHIN);
      await end(session);
    }
    await waitUntil('all requests to settle', async () => (await done()) >= args.requests, SENT_WITHIN);
    await waitUntil('the panel to have heard of all', listStandsStill(panel), SETTLED_WITHIN).catch(
      () => undefined,
    );
    memory.readingBegins();
    let shown = await countShown(panel);
    const hasSettled = async (): Promise<boolean> => {
      shown = await countShown(panel);
      return shown.byVerdict.pending === undefined && shown.paths.size + shown.said >= server.reached.size;
    };
    await waitUntil('the panel to settle', hasSettled, SETTLED_WITHIN).catch(() => undefined);
    const seen = await memory.stop();
    console.log([...report(args, server, shown), ...seen].join('\n'));
    const isLost = server.reached.size > shown.paths.size + shown.said;
    return isLost || shown.byVerdict.pending !== undefined ? 1 : 0;
  } finally {
    await server.close();
  }
}

async function loss(args: LossArguments): Promise<number> {
  const extension = args.extension ?? (await buildExtension(args.browser));
  const zoo = await startZoo({ cases: [] });
  try {
    const session = await launchBrowser(args.browser, {
      extension,
      trustedOrigins: [zoo.origins.secure],
      hostPorts: zoo.hostPorts,
    });
    console.log(
      `${session.name} ${session.version}, ${args.headerName} of ${String(args.headerBytes)} bytes`,
    );
    try {
      return await measure(session, zoo.pageUrl, args);
    } finally {
      await session.close();
    }
  } finally {
    await zoo.close();
  }
}

await runCommand({ usage: USAGE, parse: lossArguments, run: loss });

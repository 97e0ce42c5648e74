import { join } from 'node:path';
import { launchBrowser } from '../../test/browsers/driver/launch-browser';
import type { BrowserName } from '../../test/browsers/driver/browser-session';
import { startZoo } from '../../test/zoo/start-zoo';
import { root } from '../run/places.mjs';
import { runStep } from '../setup/step.mjs';
import { startArguments, USAGE } from './arguments';
import type { StartArguments } from './arguments';
import { withProgress } from './progress';
import { showHeaded } from './show-headed';
import { showHeadless } from './show-headless';

/** Builds the extension for one browser and says where it is. */
async function build(browser: BrowserName): Promise<string> {
  const target = browser === 'chromium' ? 'chrome' : 'firefox';
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  await runStep('Building the extension', process.execPath, [vite, 'build', '--mode', target], { cwd: root });
  return join(root, 'dist', target);
}

async function start({ browser, headless }: StartArguments): Promise<number> {
  const extension = await build(browser);
  const zoo = await withProgress('Starting the zoo', startZoo());
  try {
    const launch = launchBrowser(browser, {
      extension,
      headless,
      trustedOrigins: [zoo.origins.secure],
      hostPorts: zoo.hostPorts,
    });
    const session = await withProgress(`Starting ${browser}`, launch);
    try {
      return await (headless ? showHeadless(session, zoo) : showHeaded(session, zoo));
    } finally {
      await withProgress(`Closing ${browser}`, session.close());
    }
  } finally {
    await zoo.close();
  }
}

function parse(): StartArguments | null {
  try {
    return startArguments(process.argv.slice(2), process.platform, process.env);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    return null;
  }
}

const parsed = parse();
try {
  process.exitCode = parsed === null ? 1 : await start(parsed);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

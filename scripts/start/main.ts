import { launchBrowser } from '../../test/browsers/driver/launch-browser';
import { startZoo } from '../../test/zoo/start-zoo';
import { buildExtension } from '../run/build-extension';
import { startArguments, USAGE } from './arguments';
import type { StartArguments } from './arguments';
import { withProgress } from './progress';
import { showHeaded } from './show-headed';
import { showHeadless } from './show-headless';

async function start({ browser, headless }: StartArguments): Promise<number> {
  const extension = await buildExtension(browser);
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

import { launchBrowser } from '../../test/browsers/driver/launch-browser';
import { startZoo } from '../../test/zoo/start-zoo';
import { buildExtension } from '../run/build-extension';
import { runCommand } from '../run/run-command';
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
      trustedOrigins: zoo.trustedOrigins,
      hosts: zoo.hostNames,
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

await runCommand({
  usage: USAGE,
  parse: (args) => startArguments(args, process.platform, process.env),
  run: start,
});

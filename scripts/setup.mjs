/**
 * Makes a clone ready to run: the right Node, the dependencies of the lockfile, and the browsers asked for.
 * Runs before anything is installed, hence Node built-ins only.
 *
 *   node scripts/setup.mjs                                dependencies only
 *   node scripts/setup.mjs --browsers                     both browsers and, on Debian, cmark-gfm as well
 *   node scripts/setup.mjs --browser chromium|firefox     one browser as well
 */
import { root } from './run/places.mjs';
import { ensureBrowsers } from './setup/browsers.mjs';
import { ensureMarkdownRenderer } from './setup/markdown-renderer.mjs';
import { installPackages } from './setup/install-packages.mjs';
import { withSetupLock } from './setup/lock.mjs';
import { SetupError } from './setup/step.mjs';

/** The oldest Node that every tool in the lockfile runs on; package.json's `engines` says the same. */
const oldestNode = { major: 20, minor: 19 };

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < oldestNode.major || (major === oldestNode.major && minor < oldestNode.minor)) {
    throw new SetupError(
      `Node ${oldestNode.major}.${oldestNode.minor} or newer is needed; this is ${process.versions.node}. See https://nodejs.org/.`,
    );
  }
}

/**
 * The browsers that the command line asks for.
 *
 * @param {string[]} args
 * @returns {('chromium' | 'firefox')[]}
 */
function browsersRequested(args) {
  if (args.includes('--browsers')) return ['chromium', 'firefox'];
  const at = args.indexOf('--browser');
  if (at === -1) return [];
  const name = args[at + 1];
  if (name !== 'chromium' && name !== 'firefox') {
    throw new SetupError(`--browser takes chromium or firefox, not ${JSON.stringify(name ?? '')}.`);
  }
  return [name];
}

try {
  checkNode();
  const browsers = browsersRequested(process.argv.slice(2));
  // --include=dev because NODE_ENV=production would leave the tools out.
  await installPackages('Installing dependencies (npm ci)', root, ['ci', '--include=dev']);
  await withSetupLock(async () => {
    await ensureBrowsers(browsers);
    // With both browsers everything is to be tested.
    if (browsers.length === 2) await ensureMarkdownRenderer();
  });
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.error(error.message);
  process.exit(1);
}

/**
 * Makes a clone ready to run: the right Node, the dependencies of the lockfile, and the browsers asked for.
 * Runs before anything is installed, hence Node built-ins only.
 *
 *   node scripts/setup.mjs                                dependencies only
 *   node scripts/setup.mjs --browsers                     both browsers as well
 *   node scripts/setup.mjs --browser chromium|firefox     one browser as well
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowsers } from './setup/browsers.mjs';
import { withLock } from './setup/lock.mjs';
import { runStep, SetupError } from './setup/step.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

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

/** What node_modules was installed for: another lockfile, system or processor means installing again. */
function wantedStamp() {
  const lockfile = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  return `${lockfile} ${process.platform} ${process.arch}`;
}

async function installDependencies() {
  const stampFile = join(root, 'node_modules', '.setup-stamp');
  const isInstalled = () => existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wantedStamp();
  if (isInstalled()) return;
  await withLock(join(root, '.setup-lock'), async () => {
    if (isInstalled()) return; // Another run installed them while this one waited for the lock.
    // --include=dev because NODE_ENV=production would leave the tools out.
    await runStep(
      'Installing dependencies (npm ci)',
      'npm',
      ['ci', '--include=dev', '--no-audit', '--no-fund'],
      {
        cwd: root,
      },
    );
    writeFileSync(stampFile, wantedStamp());
  });
}

/**
 * The browsers that the command line asks for.
 *
 * @param {string[]} args
 * @returns {('chromium' | 'firefox')[]}
 */
function browsersAskedFor(args) {
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
  const browsers = browsersAskedFor(process.argv.slice(2));
  await installDependencies();
  await withLock(join(root, '.setup-lock'), () => ensureBrowsers(browsers));
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.error(error.message);
  process.exit(1);
}

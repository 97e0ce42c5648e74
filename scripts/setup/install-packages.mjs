import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withSetupLock } from './lock.mjs';
import { runStep } from './step.mjs';

/**
 * What a directory's node_modules is installed for: another lockfile, system or processor means installing again.
 *
 * @param {string} directory
 */
function wantedStamp(directory) {
  const lockfile = createHash('sha256')
    .update(readFileSync(join(directory, 'package-lock.json')))
    .digest('hex');
  return `${lockfile} ${process.platform} ${process.arch}`;
}

/**
 * Installs the npm packages of a directory by the lockfile in it; nothing when they are there.
 *
 * @param {string} title what is being done, for a person
 * @param {string} directory with a package.json of its own
 * @param {readonly string[]} command npm's command and the options that these packages need
 * @returns {Promise<void>} rejects with a SetupError when npm fails
 */
export async function installPackages(title, directory, command) {
  const stampFile = join(directory, 'node_modules', '.setup-stamp');
  const wanted = wantedStamp(directory);
  const isInstalled = () => existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted;
  if (isInstalled()) return;
  await withSetupLock(async () => {
    if (isInstalled()) return; // Another run installed them while this one waited for the lock.
    await runStep(title, 'npm', [...command, '--no-audit', '--no-fund'], { cwd: directory });
    writeFileSync(stampFile, wanted);
  });
}

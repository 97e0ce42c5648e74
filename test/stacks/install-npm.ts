import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/run/places.mjs';
import { withLock } from '../../scripts/setup/lock.mjs';
import { runStep } from '../../scripts/setup/step.mjs';

const place = join(root, 'test', 'stacks');

/** Where npm's packages of the stacks are. */
export const nodeModules = join(place, 'node_modules');

/** Installs npm's packages by the lockfile beside this file, whatever they are needed for; nothing when they are there. */
export async function installNpm(): Promise<void> {
  const stamp = join(nodeModules, '.setup-stamp');
  const wanted = createHash('sha256')
    .update(readFileSync(join(place, 'package-lock.json')))
    .digest('hex');
  const isInstalled = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
  if (isInstalled()) return;
  await withLock(join(root, '.setup-lock'), async () => {
    if (isInstalled()) return; // Another run installed them while this one waited for the lock.
    // Not `npm ci`, which refuses a lockfile that a registry without every platform's binaries has made. A package says
    // that it needs a later Node than this project, and works with this one; `npm run` passes its strictness on.
    await runStep(
      "Installing the stacks' packages (npm install)",
      'npm',
      ['install', '--no-save', '--ignore-scripts', '--no-engine-strict', '--no-audit', '--no-fund'],
      { cwd: place },
    );
    writeFileSync(stamp, wanted);
  });
}

/** The version of an installed package; throws when it is not there. */
export function npmVersion(name: string): string {
  const manifest = readFileSync(join(nodeModules, name, 'package.json'), 'utf8');
  return (JSON.parse(manifest) as { readonly version: string }).version;
}

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../run/places.mjs';
import { withLock } from '../setup/lock.mjs';
import { runStep } from '../setup/step.mjs';

const place = join(root, 'scripts', 'mutation');
const stamp = join(place, 'node_modules', '.setup-stamp');

/** Stryker's program, once {@link installStryker} has ended. */
export const strykerProgram = join(place, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');

/**
 * Installs Stryker beside these scripts, by a lockfile of its own: it is bigger than most that a contributor needs, and few
 * runs need it.
 */
export async function installStryker(): Promise<void> {
  const wanted = createHash('sha256')
    .update(readFileSync(join(place, 'package-lock.json')))
    .digest('hex');
  const isInstalled = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
  if (isInstalled()) return;
  await withLock(join(root, '.setup-lock'), async () => {
    if (isInstalled()) return; // Another run installed it while this one waited for the lock.
    await runStep('Installing Stryker (64 MB)', 'npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], {
      cwd: place,
    });
    writeFileSync(stamp, wanted);
  });
}

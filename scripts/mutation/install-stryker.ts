import { join } from 'node:path';
import { root } from '../run/places.mjs';
import { installPackages } from '../setup/install-packages.mjs';

const place = join(root, 'scripts', 'mutation');

/** Stryker's program, once {@link installStryker} has ended. */
export const strykerProgram = join(place, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');

/**
 * Installs Stryker beside these scripts, by a lockfile of its own: it is bigger than most that a contributor needs, and few
 * runs need it.
 */
export const installStryker = (): Promise<void> =>
  installPackages('Installing Stryker (64 MB)', place, ['ci', '--include=dev']);

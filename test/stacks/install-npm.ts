import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/run/places.mjs';
import { installPackages } from '../../scripts/setup/install-packages.mjs';

const place = join(root, 'test', 'stacks');

/** Where npm's packages of the stacks are. */
export const nodeModules = join(place, 'node_modules');

/** Installs npm's packages by the lockfile beside this file, whatever they are needed for; nothing when they are there. */
export const installNpm = (): Promise<void> =>
  // Not `npm ci`, which refuses a lockfile that a registry without every platform's binaries has made. A package says
  // that it needs a later Node than this project, and works with this one; `npm run` passes its strictness on.
  installPackages("Installing the stacks' packages (npm install)", place, [
    'install',
    '--no-save',
    '--ignore-scripts',
    '--no-engine-strict',
  ]);

/** The version of an installed package; throws when it is not there. */
export function npmVersion(name: string): string {
  const manifest = readFileSync(join(nodeModules, name, 'package.json'), 'utf8');
  return (JSON.parse(manifest) as { readonly version: string }).version;
}

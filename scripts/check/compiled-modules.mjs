import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from './fingerprint.mjs';

const BEGINNING = 'modules-';

/**
 * The folder in which vitest keeps what it has compiled. It knows by itself when a file, the lockfile or its configuration
 * has changed. What is compiled also stands with the paths to which its imports lead, so that each set of files has a folder
 * of its own; those of other sets are removed.
 *
 * @param {string} directory absolute path of what is kept
 * @param {readonly string[]} options absolute paths of files with options of the compiler
 * @param {readonly string[]} files absolute paths of all that may be compiled
 * @returns {string} absolute path
 */
export function compiledModules(directory, options, files) {
  const set = createHash('sha256')
    .update([fingerprint(options), ...[...files].sort()].join('\0'))
    .digest('hex');
  mkdirSync(directory, { recursive: true });
  for (const name of readdirSync(directory))
    if (name.startsWith(BEGINNING) && name !== BEGINNING + set)
      rmSync(join(directory, name), { recursive: true, force: true });
  return join(directory, BEGINNING + set);
}

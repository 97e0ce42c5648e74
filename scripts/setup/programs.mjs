import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** @param {string} file */
export function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/**
 * @param {string} program
 * @returns {string | null} its absolute path
 */
export function onPath(program) {
  const extension = process.platform === 'win32' ? '.exe' : '';
  for (const directory of (process.env.PATH ?? '').split(delimiter)) {
    const file = join(directory, program + extension);
    if (directory !== '' && isExecutable(file)) return file;
  }
  return null;
}

/** @returns {string} what the system says about itself; empty when it says nothing */
export function osRelease() {
  const file = '/etc/os-release';
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

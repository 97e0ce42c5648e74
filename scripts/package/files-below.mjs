import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/**
 * All files below a directory.
 *
 * @param {string} directory
 * @param {readonly string[]} [leftOut] names of directories directly in it that are not entered
 * @returns {string[]} paths inside the directory with forward slashes, in a fixed order
 */
export function filesBelow(directory, leftOut = []) {
  return readdirSync(directory, { withFileTypes: true })
    .filter(({ name }) => !leftOut.includes(name))
    .flatMap((entry) => (entry.isDirectory() ? below(directory, entry.name) : [entry]))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/**
 * @param {string} directory
 * @param {string} name
 */
const below = (directory, name) =>
  readdirSync(join(directory, name), { recursive: true, withFileTypes: true });

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { strFromU8, strToU8, zipSync } from 'fflate';

/**
 * The files of a build that belong into a store's package, in a fixed order.
 *
 * @param {string} directory
 * @returns {string[]} paths inside the directory with forward slashes, the manifest first
 */
function filesOf(directory) {
  const files = readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.map'))
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)).split(sep).join('/'));
  return ['manifest.json', ...files.filter((file) => file !== 'manifest.json').sort()];
}

/**
 * @param {string} path
 * @returns {Uint8Array} the file's bytes, without the pointer to a source map, which is not packed
 */
function contentOf(path) {
  const bytes = new Uint8Array(readFileSync(path));
  return path.endsWith('.js')
    ? strToU8(strFromU8(bytes).replace(/\n?\/\/# sourceMappingURL=[^\n]*\n?$/, '\n'))
    : bytes;
}

/**
 * Packs a build for a store.
 *
 * @param {string} directory
 * @returns {Uint8Array} a zip file whose bytes depend on nothing but the names and contents of the files
 */
export function packDirectory(directory) {
  /** @type {Record<string, Uint8Array>} */
  const files = {};
  for (const file of filesOf(directory)) files[file] = contentOf(join(directory, file));
  // The zip format's earliest time, read by fflate as local time; Unix with rw-r--r--, whatever system packs.
  return zipSync(files, { level: 9, mtime: new Date(1980, 0, 1), os: 3, attrs: 0o644 << 16 });
}

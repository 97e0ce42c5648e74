import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8 } from 'fflate';
import { filesBelow } from './files-below.mjs';
import { zipFiles } from './zip-files.mjs';

/**
 * The files of a build that belong into a store's package, in a fixed order.
 *
 * @param {string} directory
 * @returns {string[]} paths inside the directory with forward slashes, the manifest first
 */
function filesOf(directory) {
  const files = filesBelow(directory).filter((file) => !file.endsWith('.map'));
  return ['manifest.json', ...files.filter((file) => file !== 'manifest.json')];
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
  return zipFiles(
    Object.fromEntries(filesOf(directory).map((file) => [file, contentOf(join(directory, file))])),
  );
}

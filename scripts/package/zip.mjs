/** Packs dist/chrome and dist/firefox, which must have been built. The same files always give the same bytes. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { output, root } from '../run/places.mjs';

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
 * @param {string} directory
 * @returns {Uint8Array} a zip file whose bytes depend on nothing but the names and contents of the files
 */
function packed(directory) {
  /** @type {Record<string, Uint8Array>} */
  const files = {};
  for (const file of filesOf(directory)) files[file] = contentOf(join(directory, file));
  // The zip format's earliest time, read by fflate as local time; Unix with rw-r--r--, whatever system packs.
  return zipSync(files, { level: 9, mtime: new Date(1980, 0, 1), os: 3, attrs: 0o644 << 16 });
}

const { version } = /** @type {{ version: string }} */ (
  JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
);
mkdirSync(output, { recursive: true });
for (const target of ['chrome', 'firefox']) {
  const zip = packed(join(root, 'dist', target));
  const name = `cors-inspector-${version}-${target}.zip`;
  writeFileSync(join(output, name), zip);
  const sha256 = createHash('sha256').update(zip).digest('hex');
  console.log(`output/${name}  ${zip.length} bytes  sha256 ${sha256}`);
}

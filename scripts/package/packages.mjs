import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packDirectory } from './pack-directory.mjs';
import { packSources } from './pack-sources.mjs';

/**
 * What is handed to the stores: the extension for each, and the sources.
 *
 * @param {string} root the project's directory, with both builds in dist/
 * @returns {{ name: string, zip: Uint8Array }[]} by the name of the file
 */
export function packagesOf(root) {
  const { version } = /** @type {{ version: string }} */ (
    JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  );
  /** @param {string} kind */
  const name = (kind) => `cors-inspector-${version}-${kind}.zip`;
  return [
    { name: name('chrome'), zip: packDirectory(join(root, 'dist', 'chrome')) },
    { name: name('firefox'), zip: packDirectory(join(root, 'dist', 'firefox')) },
    { name: name('source'), zip: packSources(root) },
  ];
}

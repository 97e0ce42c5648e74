/** Packs dist/chrome and dist/firefox, which must have been built, into output/. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { output, root } from '../run/places.mjs';
import { packDirectory } from './pack-directory.mjs';

const { version } = /** @type {{ version: string }} */ (
  JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
);
mkdirSync(output, { recursive: true });
for (const target of ['chrome', 'firefox']) {
  const zip = packDirectory(join(root, 'dist', target));
  const name = `cors-inspector-${version}-${target}.zip`;
  writeFileSync(join(output, name), zip);
  const sha256 = createHash('sha256').update(zip).digest('hex');
  console.log(`output/${name}  ${zip.length} bytes  sha256 ${sha256}`);
}

/** Packs dist/chrome and dist/firefox, which must have been built, and the sources into output/. */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { output, root } from '../run/places.mjs';
import { sourceFiles } from './pack-sources.mjs';
import { packagesOf } from './packages.mjs';

mkdirSync(output, { recursive: true });
for (const { name, zip } of packagesOf(root)) {
  writeFileSync(join(output, name), zip);
  const sha256 = createHash('sha256').update(zip).digest('hex');
  console.log(`output/${name}  ${zip.length} bytes  sha256 ${sha256}`);
}
const { leftOut } = sourceFiles(root);
if (leftOut.length > 0) {
  console.warn(`Not in the source archive, because git does not track them: ${leftOut.join(', ')}`);
}

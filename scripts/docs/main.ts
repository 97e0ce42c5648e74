import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../run/places.mjs';
import { deviationsPage } from './deviations-page';
import { textsPage } from './texts-page';

const PAGES = [
  ['deviations.md', deviationsPage],
  ['texts.md', textsPage],
] as const;

for (const [name, page] of PAGES) {
  writeFileSync(join(root, 'docs', name), await page());
  console.log(`docs/${name}`);
}

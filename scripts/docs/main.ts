import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../run/places.mjs';
import { withNotRunSection } from '../stacks/not-run-section';
import { deviationsPage } from './deviations-page';
import { textsPage } from './texts-page';

const PAGES = [
  ['deviations.md', deviationsPage],
  ['texts.md', textsPage],
  ['stacks.md', () => withNotRunSection(readFileSync(join(root, 'docs', 'stacks.md'), 'utf8'))],
] as const;

for (const [name, page] of PAGES) {
  writeFileSync(join(root, 'docs', name), await page());
  console.log(`docs/${name}`);
}

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../run/places.mjs';
import { deviationsPage } from './deviations-page';

writeFileSync(join(root, 'docs', 'deviations.md'), await deviationsPage());
console.log('docs/deviations.md');

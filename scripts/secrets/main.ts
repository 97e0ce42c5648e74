import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { missedAims, missedOrdinaryAims } from '../../test/report/secrets/aims';
import { changedOrdinary, measureBorder, measurePrinted } from '../../test/report/secrets/measure';
import { plantsOf, SEED } from '../../test/report/secrets/plants';
import { PRINTERS } from '../../test/report/secrets/printers';
import { root } from '../run/places.mjs';
import { secretsPage } from './secrets-page';

/** Printing takes a hundred times as long as the border: every eleventh plant passes through all places all the same. */
const PRINTED_EACH = 11;

const plants = plantsOf(SEED);
const border = measureBorder(plants);
const printed = measurePrinted(
  plants.filter((_, index) => index % PRINTED_EACH === 0),
  PRINTERS,
);
const missed = [...missedAims(border), ...missedAims(printed), ...missedOrdinaryAims()];
const page = secretsPage({ border, printed, changed: changedOrdinary(), missed });
const path = join(root, 'docs', 'privacy-measured.md');
const options = await resolveConfig(path);
writeFileSync(path, await format(page, { ...options, parser: 'markdown' }));
console.log(page.slice(page.indexOf('## By what tells'), page.indexOf('## By place')));
console.log(missed.length === 0 ? 'All aims are met.' : missed.join('\n'));
console.log('docs/privacy-measured.md');
if (missed.length > 0) process.exitCode = 1;

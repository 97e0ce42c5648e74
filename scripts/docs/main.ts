import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../run/places.mjs';
import { withNotRunSection } from '../stacks/not-run-section';
import { deviationsPage } from './deviations-page';
import { expectationsSchemaFile, reportSchemaFile } from './report-schema';
import { textsPage } from './texts-page';

const FILES = [
  ['docs/deviations.md', deviationsPage],
  ['docs/texts.md', textsPage],
  ['public/report.schema.json', reportSchemaFile],
  ['public/expectations.schema.json', expectationsSchemaFile],
  ['docs/stacks.md', () => withNotRunSection(readFileSync(join(root, 'docs', 'stacks.md'), 'utf8'))],
] as const;

for (const [path, content] of FILES) {
  writeFileSync(join(root, path), await content());
  console.log(path);
}

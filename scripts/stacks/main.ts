import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isProved } from '../../test/stacks/proof';
import { proofNotes, proofSummary, proofTable } from '../../test/stacks/proof-table';
import { proveAll } from '../../test/stacks/prove-all';
import { stacksPage } from './stacks-page';
import { buildExtension } from '../run/build-extension';
import { root } from '../run/places.mjs';
import { runCommand } from '../run/run-command';
import { stacksArguments, USAGE } from './arguments';
import type { StacksArguments } from './arguments';

async function proveStacks({ stacks, areAll, extension }: StacksArguments): Promise<number> {
  const { proofs, browser } = await proveAll(stacks, extension ?? (await buildExtension('chromium')));
  console.log(`\n${browser}\n\n${proofTable(proofs)}\n`);
  for (const note of proofNotes(proofs)) console.log(note);
  console.log(proofSummary(proofs));
  if (areAll) {
    writeFileSync(join(root, 'docs', 'stacks.md'), await stacksPage(proofs, browser));
    console.log('docs/stacks.md');
  }
  const mayBeMissing = process.env.CI === undefined;
  return proofs.every((proof) => isProved(proof) || (mayBeMissing && proof.outcome.kind === 'not-run'))
    ? 0
    : 1;
}

await runCommand({ usage: USAGE, parse: stacksArguments, run: proveStacks });

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allStacks } from '../../test/stacks/all-stacks';
import { isProved } from '../../test/stacks/proof';
import { proofNotes, proofSummary, proofTable } from '../../test/stacks/proof-table';
import { proveAll } from '../../test/stacks/prove-all';
import type { Stack } from '../../test/stacks/stack';
import { stacksPage } from '../../test/stacks/stacks-page';
import { buildExtension } from '../run/build-extension';
import { root } from '../run/places.mjs';
import { stacksArguments } from './arguments';

const USAGE = 'Usage: npm run test:stacks -- [STACK...] [--extension DIR]';

function chosen(only: readonly string[]): readonly Stack[] {
  const unknown = only.find((id) => !allStacks.some((stack) => stack.id === id));
  if (unknown !== undefined)
    throw new Error(`There is no stack ${unknown}. There are: ${allStacks.map(({ id }) => id).join(', ')}.`);
  return only.length === 0 ? allStacks : allStacks.filter(({ id }) => only.includes(id));
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

async function main(args: readonly string[]): Promise<number> {
  const { only, extension } = stacksArguments(args);
  const { proofs, browser } = await proveAll(chosen(only), extension ?? (await buildExtension('chromium')));
  console.log(`\n${browser}\n\n${proofTable(proofs)}\n`);
  for (const note of proofNotes(proofs)) console.log(note);
  console.log(proofSummary(proofs));
  if (only.length === 0) {
    writeFileSync(join(root, 'docs', 'stacks.md'), await stacksPage(proofs, browser));
    console.log('docs/stacks.md');
  }
  const mayBeMissing = process.env.CI === undefined;
  return proofs.every((proof) => isProved(proof) || (mayBeMissing && proof.outcome.kind === 'not-run'))
    ? 0
    : 1;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(`${reasonOf(error)}\n${USAGE}`);
  process.exitCode = 1;
}

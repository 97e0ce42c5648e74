import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Recipe } from '../../src/recipes/recipe';
import { recipeNamed } from '../../src/recipes/registry';
import { launchBrowser } from '../../test/browsers/driver/launch-browser';
import { allStacks } from '../../test/stacks/all-stacks';
import { Asker } from '../../test/stacks/asker';
import { Debian } from '../../test/stacks/install-debian';
import { installStacks } from '../../test/stacks/install-stacks';
import type { Installed } from '../../test/stacks/install-stacks';
import { freePort, serveApplication, servePages } from '../../test/stacks/plain-servers';
import { isProved } from '../../test/stacks/proof';
import type { Proof } from '../../test/stacks/proof';
import { proofNotes, proofSummary, proofTable } from '../../test/stacks/proof-table';
import { proveStack } from '../../test/stacks/prove-stack';
import type { Bench } from '../../test/stacks/prove-stack';
import type { Stack } from '../../test/stacks/stack';
import { stacksPage } from '../../test/stacks/stacks-page';
import { root } from '../run/places.mjs';
import { runStep } from '../setup/step.mjs';
import { stacksArguments } from './arguments';

const USAGE = 'Usage: npm run test:stacks -- [STACK...] [--extension DIR]';

async function build(): Promise<string> {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  await runStep('Building the extension', process.execPath, [vite, 'build', '--mode', 'chrome'], {
    cwd: root,
  });
  return join(root, 'dist', 'chrome');
}

function chosen(only: readonly string[]): readonly Stack[] {
  const unknown = only.find((id) => !allStacks.some((stack) => stack.id === id));
  if (unknown !== undefined)
    throw new Error(`There is no stack ${unknown}. There are: ${allStacks.map(({ id }) => id).join(', ')}.`);
  return only.length === 0 ? allStacks : allStacks.filter(({ id }) => only.includes(id));
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

async function prove(stack: Stack, installed: Installed, bench: Bench): Promise<Proof> {
  const start = Date.now();
  const recipe = recipeNamed(stack.id);
  if (recipe === null) throw new Error(`There is no recipe ${stack.id}.`);
  const outcome = await outcomeOf(stack, recipe, installed, bench);
  const version = installed.kind === 'installed' ? installed.version : null;
  const seconds = Math.round((Date.now() - start) / 1000);
  const proof = { id: stack.id, name: recipe.name, version, outcome, seconds };
  console.log(`${stack.id}: ${isProved(proof) ? 'as it should be' : outcome.kind}, ${seconds} s`);
  return proof;
}

async function outcomeOf(
  stack: Stack,
  recipe: Recipe,
  installed: Installed,
  bench: Bench,
): Promise<Proof['outcome']> {
  if (installed.kind === 'absent') return { kind: 'not-run', why: installed.why };
  try {
    return { kind: 'run', broken: stack.broken, ...(await proveStack(stack, recipe, bench)) };
  } catch (error) {
    return { kind: 'broken-off', why: reasonOf(error) };
  }
}

/** The proofs, and the browser with its version. */
async function proveAll(
  stacks: readonly Stack[],
  extension: string,
): Promise<{ readonly proofs: readonly Proof[]; readonly browser: string }> {
  const debian = new Debian();
  const installed = await installStacks(stacks, debian);
  const pages = await servePages();
  const application = await serveApplication();
  const session = await launchBrowser('chromium', { extension });
  try {
    const origins = {
      page: `http://localhost:${pages.port}`,
      second: `http://second.localhost:${pages.port}`,
      foreign: `http://foreign.test:${pages.port}`,
    };
    const asker = await Asker.open(session, origins.page);
    const bench = { asker, origins, upstream: application.port, closed: await freePort(), debian };
    const proofs: Proof[] = [];
    for (const stack of stacks) {
      const own = installed.get(stack.id) ?? { kind: 'absent', why: 'It was not installed.' };
      proofs.push(await prove(stack, own, bench));
    }
    return { proofs, browser: `Chromium ${session.version}` };
  } finally {
    await session.close();
    application.close();
    pages.close();
  }
}

async function main(args: readonly string[]): Promise<number> {
  const { only, extension } = stacksArguments(args);
  const { proofs, browser } = await proveAll(chosen(only), extension ?? (await build()));
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

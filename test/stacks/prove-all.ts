import type { Recipe } from '../../src/recipes/recipe';
import { recipeNamed } from '../../src/recipes/registry';
import { launchBrowser } from '../browsers/driver/launch-browser';
import { Requester } from './requester';
import { Debian } from './install-debian';
import { installStacks } from './install-stacks';
import type { Installed } from './install-stacks';
import { freePort, serveApplication, servePages } from './plain-servers';
import { isProved } from './proof';
import type { Proof } from './proof';
import { proveProxy } from './prove-proxy';
import { proveStack } from './prove-stack';
import type { Bench } from './prove-stack';
import type { Stack } from './stack';

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
  const proof = recipe.kind === 'development-proxy' ? proveProxy : proveStack;
  try {
    return { kind: 'run', broken: stack.broken, ...(await proof(stack, recipe, bench)) };
  } catch (error) {
    return { kind: 'broken-off', why: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * Installs the stacks and proves one after another in one Chromium, and says how far it is; with the browser's version.
 *
 * @param extension the built extension's directory
 */
export async function proveAll(
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
    const requester = await Requester.open(session, origins.page);
    const bench = { requester, origins, upstream: application.port, closed: await freePort(), debian };
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

import { describe, expect, it } from 'vitest';
import committed from '../../docs/stacks.md?raw';
import { withNotRunSection } from '../../scripts/stacks/not-run-section';
import { recipeNamed, recipes } from '../../src/recipes/registry';
import { fileNames } from '../file-names';
import { allStacks } from './all-stacks';
import manifest from './package.json';

describe('the stacks that are run', () => {
  it('are all that there is a file for, each with the recipe of that name', () => {
    const files = fileNames(import.meta.glob('./stacks/*.ts'));
    expect(allStacks.map(({ id }) => id).sort()).toEqual(files);
    for (const { id } of allStacks) expect(recipeNamed(id)?.id).toBe(id);
  });

  it('and the recipes that say that they were not run are together all recipes, and none is both', () => {
    const run = allStacks.map(({ id }) => id);
    const notRun = recipes.flatMap(({ id, notRun: said }) => (said === undefined ? [] : [id]));
    expect([...run, ...notRun].sort()).toEqual(recipes.map(({ id }) => id).sort());
  });

  it('and those that are not run are in docs/stacks.md as `npm run docs` writes them', async () => {
    expect(committed).toBe(await withNotRunSection(committed));
  });

  it('are at least 22', () => {
    expect(allStacks.length).toBeGreaterThanOrEqual(22);
  });

  it('take from npm only what the manifest beside them pins, and all of it', () => {
    const used = allStacks.flatMap(({ source }) => (source.kind === 'npm' ? source.packages : []));
    expect([...new Set(used)].sort()).toEqual(Object.keys(manifest.dependencies).sort());
  });
});

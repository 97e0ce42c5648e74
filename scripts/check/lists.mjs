import { dirname, join, sep } from 'node:path';
import { root } from '../run/places.mjs';

/**
 * The ordered lists that import every member of its kind, so that each member is reached by nearly all tests. A test counts
 * as far from a member that it reaches only through such a list (import-closure.mjs).
 */
export const LISTS = [
  'src/diagnosis/causes/index.ts',
  'src/diagnosis/findings/index.ts',
  'src/diagnosis/situations/index.ts',
  'src/explanation/explanation-of.ts',
  'src/recipes/registry.ts',
].map((path) => join(root, path));

/**
 * @param {string} list absolute path
 * @param {string} imported absolute path of a file that it imports
 */
export const isMember = (list, imported) => imported.startsWith(dirname(list) + sep);

/**
 * Costly tests that import a list and are far from its members all the same: they take members for samples of what they try,
 * and the members have tests of their own.
 *
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const SAMPLED = {
  'test/report/markdown/breakout.test.ts': ['src/recipes/registry.ts'],
  'test/panel/every-section.test.tsx': ['src/recipes/registry.ts'],
};

/**
 * @param {string} test absolute path
 * @param {string} list absolute path
 */
export const isSampled = (test, list) =>
  Object.entries(SAMPLED).some(
    ([path, lists]) => join(root, path) === test && lists.some((one) => join(root, one) === list),
  );

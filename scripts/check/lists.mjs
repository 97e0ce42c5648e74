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

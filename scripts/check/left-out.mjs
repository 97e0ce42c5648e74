import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Writes for the summary of a run which test files it leaves out though a change may reach them.
 *
 * @param {string} file absolute path
 * @param {readonly string[]} tests paths
 */
export function writeLeftOut(file, tests) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(tests));
}

/**
 * @param {string} file absolute path of a file that need not be there
 * @returns {readonly string[]}
 */
export function readLeftOut(file) {
  if (!existsSync(file)) return [];
  const tests = /** @type {string[]} */ (JSON.parse(readFileSync(file, 'utf8')));
  return tests;
}

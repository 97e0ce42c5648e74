import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Which test files passed, and in which state of all that they depend on.
 *
 * @typedef {Readonly<Record<string, string>>} PassedTests by `project:path`, with the fingerprint of that state
 */

/**
 * @param {string} memory absolute path of a file that need not be there
 * @returns {PassedTests}
 */
export function readPassedTests(memory) {
  if (!existsSync(memory)) return {};
  const passed = /** @type {PassedTests} */ (JSON.parse(readFileSync(memory, 'utf8')));
  return passed;
}

/**
 * @param {string} memory absolute path
 * @param {PassedTests} passed
 */
export function writePassedTests(memory, passed) {
  mkdirSync(dirname(memory), { recursive: true });
  writeFileSync(memory, JSON.stringify(passed));
}

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** @typedef {import('./due-tests.mjs').PassedTests} PassedTests */

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

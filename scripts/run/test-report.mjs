import { existsSync, readFileSync } from 'node:fs';

/**
 * What came out of the tests of one step.
 *
 * @typedef {object} TestCounts
 * @property {number} passed
 * @property {number} failed
 * @property {string[]} skipped names of the tests that were not run
 */

/**
 * The part of vitest's JSON report that is read here.
 *
 * @typedef {object} VitestReport
 * @property {{
 *   name: string,
 *   status: string,
 *   assertionResults: { status: string, fullName: string }[],
 * }[]} testResults one for each file
 */

/**
 * Counts the tests in a report of vitest. A file that could not even be loaded has no tests in it and counts as one
 * failure; otherwise a broken test file would go unnoticed in the sum.
 *
 * @param {string} file
 * @returns {TestCounts | null} null when vitest has not written it
 */
export function readTestReport(file) {
  if (!existsSync(file)) return null;
  const { testResults } = /** @type {VitestReport} */ (JSON.parse(readFileSync(file, 'utf8')));
  const counts = { passed: 0, failed: 0, skipped: /** @type {string[]} */ ([]) };
  for (const { status: fileStatus, assertionResults } of testResults) {
    let failedHere = 0;
    for (const { status, fullName } of assertionResults) {
      if (status === 'passed') counts.passed += 1;
      else if (status === 'failed') failedHere += 1;
      else counts.skipped.push(fullName);
    }
    counts.failed += fileStatus === 'failed' ? Math.max(failedHere, 1) : failedHere;
  }
  return counts;
}

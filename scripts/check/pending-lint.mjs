import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * What is remembered of the last lint.
 *
 * @typedef {object} PendingLint
 * @property {string} rules which rules it went by, see `fingerprint`
 * @property {readonly string[]} files absolute paths of those not yet found right by them
 */

/**
 * A text that is another one when any of the files is.
 *
 * @param {readonly string[]} files absolute paths, in the same order each time
 */
export function fingerprint(files) {
  const hash = createHash('sha256').update(process.version);
  for (const file of files) hash.update(`\0${file}\0`).update(readFileSync(file));
  return hash.digest('hex');
}

/**
 * @param {string} memory absolute path
 * @param {string} rules which rules hold now
 * @returns {readonly string[] | null} null when nothing is known of these rules, so that every file has to be linted
 */
export function readPendingLint(memory, rules) {
  if (!existsSync(memory)) return null;
  const pending = /** @type {PendingLint} */ (JSON.parse(readFileSync(memory, 'utf8')));
  return pending.rules === rules ? pending.files : null;
}

/**
 * @param {string} memory absolute path
 * @param {PendingLint} pending
 */
export function writePendingLint(memory, pending) {
  mkdirSync(dirname(memory), { recursive: true });
  writeFileSync(memory, JSON.stringify(pending));
}

/**
 * The files that may be wrong: those that were, those that the compiler found affected, and those that it does not know.
 *
 * @param {readonly string[]} lintable absolute paths of all files that have rules
 * @param {readonly string[] | null} pending null when no file is known to be right
 * @param {import('./affected-files.mjs').Reach} reach
 */
export function filesToLint(lintable, pending, { files, affected }) {
  if (pending === null) return lintable;
  const suspect = new Set([...pending, ...affected]);
  return lintable.filter((file) => suspect.has(file) || !files.has(file));
}

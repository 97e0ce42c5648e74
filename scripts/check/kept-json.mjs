import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * What one run keeps for another, as JSON.
 *
 * @template T
 * @param {string} file absolute path of a file that need not be there
 * @param {T} absent what counts then
 * @returns {T}
 */
export function readKept(file, absent) {
  return existsSync(file) ? /** @type {T} */ (JSON.parse(readFileSync(file, 'utf8'))) : absent;
}

/**
 * @param {string} file absolute path
 * @param {unknown} data
 */
export function writeKept(file, data) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(data));
}

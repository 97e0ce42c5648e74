import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';

/**
 * A text that is another one when a read of that path finds something else: the content of a file, the names in a folder, or
 * that nothing is there.
 *
 * @param {string} path absolute
 * @returns {string}
 */
export function pathState(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return 'nothing';
  const hash = createHash('sha256');
  if (found.isFile()) return hash.update(readFileSync(path)).digest('hex');
  return found.isDirectory() ? hash.update(readdirSync(path).sort().join('\0')).digest('hex') : 'other';
}

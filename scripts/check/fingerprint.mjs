import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

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

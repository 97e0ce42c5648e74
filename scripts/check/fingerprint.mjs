import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/**
 * A text that is another one when any of the files is.
 *
 * @param {readonly string[]} files absolute paths, in the same order each time
 * @param {Map<string, string>} [known] hashes by path, so that a file is read once for many fingerprints
 */
export function fingerprint(files, known = new Map()) {
  const hash = createHash('sha256').update(process.version);
  for (const file of files) {
    const content = known.get(file) ?? createHash('sha256').update(readFileSync(file)).digest('hex');
    known.set(file, content);
    hash.update(`\0${file}\0${content}`);
  }
  return hash.digest('hex');
}

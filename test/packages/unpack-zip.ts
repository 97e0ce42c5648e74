import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';

/** Writes what is in a zip file into a directory, which is made where it is not there. */
export function unpackZip(zip: Uint8Array, directory: string): void {
  for (const [path, bytes] of Object.entries(unzipSync(zip))) {
    const file = join(directory, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
}

import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { afterAll } from 'vitest';
import { recordReads } from '../scripts/check/record-reads.mjs';

declare module 'vitest' {
  interface TaskMeta {
    /** By path in the repository: its state when this process first read it. */
    reads?: Readonly<Record<string, string>>;
  }
}

/** Test files that share a process share what it has imported, so each is given all that the process has read. */
const KEY = Symbol.for('reads of this process');

function readsOfProcess(repository: string): ReadonlyMap<string, string> {
  const known: unknown = Reflect.get(globalThis, KEY);
  if (known instanceof Map) return known as ReadonlyMap<string, string>;
  const reads = recordReads([fs, fs.promises], repository);
  syncBuiltinESMExports();
  Reflect.set(globalThis, KEY, reads);
  return reads;
}

/*
 * Records for `npm run check` what a test reads of the repository, so that it need not run again until something of that has
 * changed. What programs read that it starts is not recorded.
 */
const repository = process.env['RECORD_READS_OF'];
if (repository !== undefined) {
  const reads = readsOfProcess(repository);
  afterAll(({}, { file }) => {
    file.meta.reads = Object.fromEntries(reads);
  });
}

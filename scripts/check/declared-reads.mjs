import { statSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from '../run/places.mjs';

/**
 * Files that read files or run programs, and what of the repository they reach by that: files and folders. To a test that
 * reaches any other such file, each change matters.
 *
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const REACHED = {
  // They run programs on texts alone, away from the repository.
  'test/run-on-text.ts': [],
  'test/zoo/repeated/run-program.ts': [],
  // They read, write or run what they are given, and the tests of them give nothing of the repository.
  'scripts/check/compiled-modules.mjs': [],
  'scripts/check/fingerprint.mjs': [],
  'scripts/check/kept-json.mjs': [],
  'scripts/run/run-steps.mjs': [],
  'scripts/run/test-report.mjs': [],
  'test/scripts/compiled-modules.test.ts': [],
  'test/scripts/fingerprint.test.ts': [],
  'test/scripts/summary.test.ts': [],
  // A process that holds another, in a folder for temporary files.
  'test/scripts/leash.test.ts': [],
  'test/browsers/driver/leash.ts': ['test/browsers/driver/leash-keeper.mjs'],
  'test/browsers/driver/leash-keeper.mjs': [],
  // The page of the zoo, whose scripts it bundles.
  'test/zoo/page-files.ts': ['test/zoo/page'],
  // The part of a page that no program writes.
  'scripts/docs/deviations-page.ts': ['scripts/docs/agreement-with-browsers.md'],
  // What somebody names on the command line.
  'src/cli/read-input.ts': [],
};

/**
 * @param {string} file absolute path
 * @returns {readonly string[] | null} absolute paths of the files that it reaches at run time; null when that is not declared
 */
export function declaredReads(file) {
  const declared = Object.entries(REACHED).find(([path]) => join(root, path) === file);
  if (declared === undefined) return null;
  return declared[1]
    .map((path) => join(root, path))
    .flatMap((path) => (statSync(path).isDirectory() ? ts.sys.readDirectory(path) : [path]));
}

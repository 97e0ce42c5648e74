/**
 * Runs the tests of some vitest projects that may have come to fail since they last passed: the inner loop of
 * `npm run check`. A test file is left out when it passed with all that it imports as it stands now; one that reads files or
 * runs programs is never left out (import-closure.mjs), nor is one of which a test was skipped. A test file that a change
 * reaches only through a list of many is left out as well, counted, and run by `--all`. `npm test` remembers nothing.
 *
 * Usage: node scripts/check/tests.mjs REPORT LEFT_OUT PROJECT [PROJECT ...] [--all]
 */
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import ts from 'typescript';
import { createVitest } from 'vitest/node';
import { output, root } from '../run/places.mjs';
import { compiledModules } from './compiled-modules.mjs';
import { ImportClosures } from './import-closure.mjs';
import { chooseTests, rememberPassed } from './due-tests.mjs';
import { fingerprint } from './fingerprint.mjs';
import { readKept, writeKept } from './kept-json.mjs';

const { values, positionals } = parseArgs({ options: { all: { type: 'boolean' } }, allowPositionals: true });
const [report = '', leftOut = '', ...projects] = positionals;
const memory = join(output, 'check', `passed-${projects.join('-')}.json`);
/** Every test depends on these, though none imports them. */
const ALWAYS = [
  'vitest.config.ts',
  'test/property-seed.ts',
  'package-lock.json',
  'tsconfig.base.json',
  '.prettierrc.json',
].map((name) => join(root, name));

const modules = compiledModules(
  join(output, 'check'),
  ['tsconfig.base.json', 'tsconfig.json'].map((name) => join(root, name)),
  ['src', 'test', 'scripts', 'docs'].flatMap((folder) => ts.sys.readDirectory(join(root, folder))),
);

const vitest = await createVitest('test', {
  watch: false,
  project: projects,
  reporters: ['default', 'json'],
  outputFile: { json: report },
  // Compiling is half of what it takes to import everything.
  experimental: { fsModuleCache: true, fsModuleCachePath: modules },
});
try {
  await vitest.standalone();
  const closures = new ImportClosures();
  /** @type {Map<string, string>} */
  const hashes = new Map();
  const stateOf = (/** @type {readonly string[]} */ files) =>
    `${process.env.PROPERTY_SEED ?? ''} ${fingerprint([...ALWAYS, ...files], hashes)}`;
  const all = (await vitest.globTestSpecifications()).map((specification) => {
    const whole = closures.of(specification.moduleId);
    const near = closures.near(specification.moduleId);
    return {
      specification,
      key: `${specification.project.name}:${relative(root, specification.moduleId)}`,
      state: whole === null || near === null ? null : { near: stateOf(near), whole: stateOf(whole) },
    };
  });
  const before = readKept(memory, /** @type {import('./due-tests.mjs').PassedTests} */ ({}));
  const choice = chooseTests(all, before, values.all === true);
  const { due, far, others } = choice;
  console.log(
    `Testing ${due.length} of ${all.length} files. ${others.length} passed, and nothing that they import has changed since. ` +
      `${far.length} are left out: a change reaches them only through a list of many`,
  );
  writeKept(
    leftOut,
    far.map(({ specification }) => relative(root, specification.moduleId)),
  );
  // What is under way passes only once it has, so that a run that is broken off forgets no file.
  writeKept(memory, rememberPassed(choice, before, new Set()));
  if (due.length > 0) {
    await vitest.runTestSpecifications(due.map(({ specification }) => specification));
    if (vitest.state.getCountOfFailedTests() > 0) process.exitCode = 1;
    // It belongs to no file, so none of them is known to be right.
    const isSound = vitest.state.getUnhandledErrors().length === 0;
    if (!isSound) process.exitCode = 1;
    const passed = new Set(
      vitest.state
        .getTestModules()
        // A program that a skipped test needs may be installed the next time.
        .filter((module) => module.ok() && module.children.allTests('skipped').next().done === true)
        .map((module) => `${module.project.name}:${relative(root, module.moduleId)}`),
    );
    if (isSound) writeKept(memory, rememberPassed(choice, before, passed));
  }
} finally {
  await vitest.close();
}

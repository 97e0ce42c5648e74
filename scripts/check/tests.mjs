/**
 * Runs the tests of some vitest projects that may have come to fail since they last passed: the inner loop of
 * `npm run check`. A test file is left out when it passed with all that it imports as it stands now; one that reads files
 * or runs programs is never left out, nor is one of which a test was skipped. `npm test` remembers nothing.
 *
 * Usage: node scripts/check/tests.mjs REPORT PROJECT [PROJECT ...]
 */
import { join, relative } from 'node:path';
import ts from 'typescript';
import { createVitest } from 'vitest/node';
import { output, root } from '../run/places.mjs';
import { compiledModules } from './compiled-modules.mjs';
import { ImportClosures } from './import-closure.mjs';
import { readPassedTests, writePassedTests } from './passed-tests.mjs';
import { fingerprint } from './fingerprint.mjs';

const [report = '', ...projects] = process.argv.slice(2);
const memory = join(output, 'check', `passed-${projects.join('-')}.json`);
/** Every test depends on these, though none imports them. */
const ALWAYS = ['vitest.config.ts', 'test/property-seed.ts', 'package-lock.json', 'tsconfig.base.json'].map(
  (name) => join(root, name),
);

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
  const all = (await vitest.globTestSpecifications()).map((specification) => {
    const closure = closures.of(specification.moduleId);
    return {
      specification,
      key: `${specification.project.name}:${relative(root, specification.moduleId)}`,
      state:
        closure === null
          ? null
          : `${process.env.PROPERTY_SEED ?? ''} ${fingerprint([...ALWAYS, ...closure])}`,
    };
  });
  const before = readPassedTests(memory);
  const isDue = (/** @type {typeof all[number]} */ { key, state }) => state === null || before[key] !== state;
  const due = all.filter(isDue);
  console.log(
    `Testing ${due.length} of ${all.length} files. The others passed, and nothing that they import has changed since`,
  );
  // What is under way passes only once it has, so that a run that is broken off forgets no file.
  const remembered = Object.fromEntries(
    all.flatMap((test) => (isDue(test) || test.state === null ? [] : [[test.key, test.state]])),
  );
  writePassedTests(memory, remembered);
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
    for (const { key, state } of due)
      if (isSound && state !== null && passed.has(key)) remembered[key] = state;
    writePassedTests(memory, remembered);
  }
} finally {
  await vitest.close();
}

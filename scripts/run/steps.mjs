import { join } from 'node:path';
import { output } from './places.mjs';

/**
 * One step of a run.
 *
 * @typedef {object} Step
 * @property {string} name
 * @property {[program: string, ...args: string[]]} command `node`, or a program of node_modules/.bin
 * @property {string[]} [needs] steps without whose success this one cannot be run
 * @property {string} [report] the file to which vitest writes its results
 * @property {string} [leftOut] the file to which it writes the files that it left out
 * @property {boolean} [mayBeEmpty] whether it is right that no test was run
 */

/** @type {Step} */
export const dependencies = { name: 'dependencies', command: ['node', 'scripts/setup.mjs'] };

/** @type {Step} */
export const browsers = {
  name: 'browsers',
  command: ['node', 'scripts/setup.mjs', '--browsers'],
  needs: [dependencies.name],
};

/**
 * A step that needs nothing but the installed tools.
 *
 * @param {string} name
 * @param {Step['command']} command
 * @returns {Step}
 */
const tool = (name, ...command) => ({ name, command, needs: [dependencies.name] });

/** The native compiler by its path: in node_modules/.bin, `typescript` has a program of the same name. */
const nativeCompiler = 'node_modules/typescript-native/bin/tsc';
export const types = tool('types', 'node', nativeCompiler, '-p', 'tsconfig.json');
export const pureTypes = tool('types without a browser', 'node', nativeCompiler, '-p', 'tsconfig.pure.json');

/**
 * A compilation that remembers the last one and looks only at what changed since: for the inner loop.
 *
 * @param {Step} step
 * @returns {Step}
 */
export function remembered(step) {
  const memory = join(output, 'types', `${step.name.replaceAll(' ', '-')}.tsbuildinfo`);
  return { ...step, command: [...step.command, '--incremental', '--tsBuildInfoFile', memory] };
}

export const lint = tool('lint', 'eslint', '--max-warnings', '0', '.');

/** By the same rules, the files that have changed since they were last found right: for the inner loop. */
export const lintChanged = tool('lint', 'node', 'scripts/check/lint.mjs');

/** The rules that see types, in all files: a change of one file can make another one wrong. */
export const lintTypes = tool('lint by types', 'oxlint');

/**
 * By the same rules, the files that a change reaches: for the inner loop.
 *
 * @param {readonly string[]} options such as `--all` (scripts/check/lint-types.mjs)
 * @returns {Step}
 */
export function lintTypesAffected(options) {
  const leftOut = join(output, 'check', 'lint-types-left-out.json');
  return { ...tool(lintTypes.name, 'node', 'scripts/check/lint-types.mjs', leftOut, ...options), leftOut };
}

export const format = tool('format', 'prettier', '--check', '--log-level', 'warn', '.');
export const buildChrome = tool(
  'build for Chrome',
  'vite',
  'build',
  '--mode',
  'chrome',
  '--logLevel',
  'warn',
);
export const buildFirefox = tool(
  'build for Firefox',
  'vite',
  'build',
  '--mode',
  'firefox',
  '--logLevel',
  'warn',
);

export const buildCli = tool(
  'build for Node',
  'vite',
  'build',
  '--config',
  'vite.cli.config.ts',
  '--logLevel',
  'warn',
);

export const buildLibrary = tool('build of the library', 'tsx', 'scripts/library/main.ts');

/** Mozilla's own checks of the package, as its store makes them. */
export const addonLint = {
  ...tool('add-on lint', 'web-ext', 'lint', '--source-dir', 'dist/firefox', '--warnings-as-errors'),
  needs: [buildFirefox.name],
};

/**
 * Tests of some vitest projects (vitest.config.ts).
 *
 * @param {string} name
 * @param {string[]} projects
 * @param {string[]} needs
 * @returns {Step}
 */
function tests(name, projects, needs) {
  const report = join(output, 'test', `${name}.json`);
  const chosen = projects.flatMap((project) => ['--project', project]);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return { name, command: ['vitest', 'run', ...chosen, ...reporters], needs, report };
}

/**
 * Of the same tests those that may have come to fail since they last passed: for the inner loop.
 *
 * @param {string} name of the step and of the vitest project
 * @param {readonly string[]} options such as `--all` (scripts/check/tests.mjs)
 * @returns {Step}
 */
export function testsAffected(name, options) {
  const report = join(output, 'check', `${name}.json`);
  const leftOut = join(output, 'check', `${name}-left-out.json`);
  return {
    ...tool(name, 'node', 'scripts/check/tests.mjs', report, leftOut, name, ...options),
    report,
    leftOut,
    mayBeEmpty: true,
  };
}

/** Beside the others rather than with them: a second worker of one run would import everything a second time. */
export const pureTests = tests('pure', ['pure'], [dependencies.name]);
export const unitTests = tests('unit', ['unit', 'panel'], [dependencies.name]);
export const packageTests = tests(
  'packages',
  ['packages'],
  [buildChrome.name, buildFirefox.name, buildCli.name, buildLibrary.name],
);
export const chromiumTests = tests('chromium', ['chromium'], [browsers.name, buildChrome.name]);
export const firefoxTests = tests('firefox', ['firefox'], [browsers.name, buildFirefox.name]);

/**
 * Lints what may have come to be wrong since it was last found right: the inner loop of `npm run check`.
 * Rules that see types find a file wrong because of a change in another, so the compiler says which files a change
 * reaches; ESLint's own cache looks at each file alone. `npm test` remembers nothing.
 */
import { join, sep } from 'node:path';
import { ESLint } from 'eslint';
import ts from 'typescript';
import { output, root } from '../run/places.mjs';
import { affectedFiles } from './affected-files.mjs';
import { filesToLint, fingerprint, readPendingLint, writePendingLint } from './pending-lint.mjs';

const memory = join(output, 'check', 'pending-lint.json');
const reachMemory = join(output, 'check', 'reach.tsbuildinfo');

/**
 * @param {ESLint} eslint
 * @returns {Promise<string[]>} absolute paths of all files that have rules, as the compiler writes paths
 */
async function lintableFiles(eslint) {
  const sources = ['.js', '.mjs', '.cjs', '.ts', '.tsx'];
  const files = ts.sys.readDirectory(root, sources, ['node_modules', 'dist', 'output']);
  const isIgnored = await Promise.all(files.map((file) => eslint.isPathIgnored(file)));
  return files.filter((_, index) => isIgnored[index] === false);
}

/**
 * Prints what is wrong.
 *
 * @param {ESLint} eslint
 * @param {readonly string[]} files
 * @returns {Promise<string[]>} the files with an error or a warning, as the compiler writes paths
 */
async function lint(eslint, files) {
  if (files.length === 0) return [];
  const results = await eslint.lintFiles([...files]);
  const formatter = await eslint.loadFormatter('stylish');
  process.stdout.write(await formatter.format(results));
  return results
    .filter(({ errorCount, warningCount }) => errorCount + warningCount > 0)
    .map(({ filePath }) => filePath.split(sep).join('/'));
}

const rules = fingerprint([
  ...ts.sys.readDirectory(join(root, 'scripts', 'lint'), ['.mjs']),
  ...['eslint.config.js', 'package-lock.json', 'tsconfig.base.json', 'tsconfig.json'].map((name) =>
    join(root, name),
  ),
]);
const eslint = new ESLint({ cwd: root });
const reach = affectedFiles(join(root, 'tsconfig.json'), reachMemory);
const lintable = await lintableFiles(eslint);
const files = filesToLint(lintable, readPendingLint(memory, rules), reach);
// In this order a run that is broken off forgets no file.
writePendingLint(memory, { rules, files });
reach.remember();
console.log(`Linting ${files.length} of ${lintable.length} files`);
const wrong = await lint(eslint, files);
writePendingLint(memory, { rules, files: wrong });
process.exitCode = wrong.length === 0 ? 0 : 1;

/**
 * ESLint with its own cache: the inner loop of `npm run check`. Its rules see no types, so what they say of a file changes
 * with that file alone; a new cycle of imports goes through a file that has changed. `npm test` remembers nothing.
 */
import { join } from 'node:path';
import { ESLint } from 'eslint';
import ts from 'typescript';
import { output, root } from '../run/places.mjs';
import { fingerprint } from './fingerprint.mjs';

// ESLint's cache knows the configuration, but neither the code of the house's own rules nor what a parser needs.
const rules = fingerprint([
  ...ts.sys.readDirectory(join(root, 'scripts', 'lint'), ['.mjs']),
  join(root, 'package-lock.json'),
]);
const eslint = new ESLint({
  cwd: root,
  cache: true,
  cacheStrategy: 'content',
  cacheLocation: join(output, 'check', `eslint-${rules}`),
});
const results = await eslint.lintFiles(['.']);
const formatter = await eslint.loadFormatter('stylish');
process.stdout.write(await formatter.format(results));
const isRight = results.every(({ errorCount, warningCount }) => errorCount + warningCount === 0);
process.exitCode = isRight ? 0 : 1;

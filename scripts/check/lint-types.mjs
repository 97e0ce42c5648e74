/**
 * The rules that see types (oxlint), in the files of which they may say something else than at the last run: the inner loop of
 * `npm run check`. What a change reaches only through a list of many is left out, counted, and linted by `--all`: the list
 * gives its members one type. `npm test` lints all files.
 *
 * Usage: node scripts/check/lint-types.mjs LEFT_OUT [--all]
 */
import { spawnSync } from 'node:child_process';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import ts from 'typescript';
import { output, root } from '../run/places.mjs';
import { chooseLint } from './due-lint.mjs';
import { fingerprint } from './fingerprint.mjs';
import { importsOf } from './import-closure.mjs';
import { readKept, writeKept } from './kept-json.mjs';
import { isMember, LISTS } from './lists.mjs';

const { values, positionals } = parseArgs({ options: { all: { type: 'boolean' } }, allowPositionals: true });
const [leftOut = ''] = positionals;
/** With more than these, naming them is no faster than to lint all. */
const MOST_NAMED = 400;
const CODE = /\.(?:[cm]?js|tsx?)$/;
/** Changes types of files that do not import it. */
const FOR_ALL = /\bdeclare (?:global|module)\b/;

const below = (/** @type {string} */ folder) => ts.sys.readDirectory(join(root, folder));
const atRoot = ts.sys.readDirectory(root, undefined, undefined, ['*']);
const sources = [...['src', 'test', 'scripts'].flatMap(below), ...atRoot].filter((path) => CODE.test(path));
const forAll = [
  ...['.oxlintrc.json', 'package-lock.json', 'tsconfig.base.json', 'tsconfig.json'].map((name) =>
    join(root, name),
  ),
  ...below('types'),
  ...sources.filter((path) => FOR_ALL.test(ts.sys.readFile(path) ?? '')),
];
const memory = join(output, 'check', `linted-by-types-${fingerprint(forAll)}.json`);

const imports = new Map(sources.map((path) => [path, importsOf(path).files]));
const known = new Map();
fingerprint([...new Set([...sources, ...[...imports.values()].flat()])], known);
const contents = /** @type {Record<string, string>} */ (Object.fromEntries(known));
const none = /** @type {import('./due-lint.mjs').Linted} */ ({ contents: {}, far: [] });
const isThroughList = (/** @type {string} */ from, /** @type {string} */ to) =>
  values.all !== true && LISTS.includes(from) && isMember(from, to);
const chosen = chooseLint(imports, contents, readKept(memory, none), isThroughList);
const named = [...chosen.due, ...(values.all === true ? chosen.far : [])].filter((path) => CODE.test(path));
const isOfAll = named.length > MOST_NAMED;
const far = isOfAll || values.all === true ? [] : chosen.far;
console.log(
  `Linting ${isOfAll ? sources.length : named.length} of ${sources.length} files. ${far.length} are left out`,
);
writeKept(
  leftOut,
  far.map((path) => relative(root, path)),
);
if (named.length > 0) {
  const oxlint = join(root, 'node_modules', 'oxlint', 'bin', 'oxlint');
  const { status } = spawnSync(process.execPath, [oxlint, ...(isOfAll ? [] : named)], {
    cwd: root,
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
}
if (process.exitCode === undefined || process.exitCode === 0) writeKept(memory, { contents, far });

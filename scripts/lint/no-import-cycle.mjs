import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { onImport } from './on-import.mjs';

/** @type {Map<string, { changed: number, imports: string[] }>} what was read of each file, while it is unchanged */
const cache = new Map();

/**
 * The file that a relative import means.
 *
 * @param {string} file absolute path of the importing file
 * @param {string} specifier
 * @returns {string | null} null for packages and for files that are not TypeScript
 */
function resolve(file, specifier) {
  if (!specifier.startsWith('.')) return null;
  const path = join(dirname(file), specifier);
  const candidates = [path, `${path}.ts`, `${path}.tsx`, join(path, 'index.ts'), join(path, 'index.tsx')];
  return candidates.find((name) => /\.tsx?$/.test(name) && existsSync(name)) ?? null;
}

/**
 * @param {string} file
 * @returns {string[]} absolute paths of what it imports, types included: a cycle of types is a tangle as well
 */
function importsOfFile(file) {
  const changed = statSync(file).mtimeMs;
  const known = cache.get(file);
  if (known?.changed === changed) return known.imports;
  const { importedFiles } = ts.preProcessFile(readFileSync(file, 'utf8'), true, true);
  const imports = importedFiles
    .map(({ fileName }) => resolve(file, fileName))
    .filter((name) => name !== null);
  cache.set(file, { changed, imports });
  return imports;
}

/**
 * The way from one file to another along imports.
 *
 * @param {string} from
 * @param {string} to
 * @param {Set<string>} seen
 * @returns {string[] | null} both ends included; null when there is none
 */
function path(from, to, seen) {
  if (from === to) return [to];
  if (seen.has(from)) return null;
  seen.add(from);
  for (const next of importsOfFile(from)) {
    const rest = path(next, to, seen);
    if (rest !== null) return [from, ...rest];
  }
  return null;
}

/**
 * ESLint rule: no file imports itself, directly or through others.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const noImportCycle = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    /** @type {Set<string>} files from which no way leads back */
    let deadEnds = new Set();
    return onImport(({ specifier, node }) => {
      const imported = resolve(context.filename, specifier);
      if (imported === null) return;
      const seen = new Set(deadEnds);
      const cycle = path(imported, context.filename, seen);
      if (cycle === null) {
        deadEnds = seen;
        return;
      }
      const names = [context.filename, ...cycle].map((name) => relative(context.cwd, name));
      context.report({ node, message: `import cycle: ${names.join(' → ')}` });
    });
  },
};

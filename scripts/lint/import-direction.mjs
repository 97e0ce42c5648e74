import { dirname, join, relative, sep } from 'node:path';
import { onImport } from './on-import.mjs';

/** The parts of src/ from the top down, and what each may import: parts of src/, and packages that ship. */
const parts = {
  'redacted-text': { parts: [], packages: [] },
  'fetch-standard': { parts: [], packages: [] },
  exchange: { parts: ['fetch-standard'], packages: ['valibot'] },
  diagnosis: { parts: ['exchange', 'fetch-standard'], packages: [] },
  recipes: { parts: ['diagnosis', 'exchange', 'fetch-standard'], packages: [] },
  explanation: { parts: ['recipes', 'diagnosis', 'exchange', 'fetch-standard'], packages: [] },
  report: {
    parts: ['explanation', 'recipes', 'diagnosis', 'exchange', 'fetch-standard', 'redacted-text'],
    packages: ['valibot'],
  },
  protocol: { parts: ['exchange', 'fetch-standard'], packages: ['valibot'] },
  browser: {
    parts: ['protocol', 'exchange', 'fetch-standard', 'redacted-text'],
    packages: ['valibot', 'webextension-polyfill'],
  },
  background: { parts: ['browser', 'protocol', 'exchange', 'fetch-standard'], packages: ['valibot'] },
  devtools: { parts: ['browser', 'protocol', 'exchange', 'fetch-standard'], packages: ['valibot'] },
  panel: {
    parts: [
      ...['report', 'explanation', 'recipes', 'diagnosis', 'exchange', 'fetch-standard'],
      ...['protocol', 'browser', 'redacted-text'],
    ],
    packages: ['preact', '@preact/signals', 'valibot'],
  },
};

/**
 * The part of src/ that a file belongs to: its folder, or the name of a file that lies in src/ itself.
 *
 * @param {string} root absolute path of the repository
 * @param {string} file absolute path
 * @returns {string | null} null when the file is not in src/
 */
function partOf(root, file) {
  const [top, first] = relative(root, file).split(sep);
  return top === 'src' && first !== undefined ? first.replace(/\.tsx?$/, '') : null;
}

/** The name of the package in a bare import: `preact/hooks` is of `preact`, `@preact/signals` of itself.
 * @param {string} specifier
 */
function packageOf(specifier) {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

/**
 * What is wrong with an import, or null.
 *
 * @param {string} root
 * @param {string} file absolute path of the importing file
 * @param {string} specifier as written
 * @returns {string | null}
 */
function objection(root, file, specifier) {
  const from = partOf(root, file);
  if (from === null) return null;
  const allowed = Object.hasOwn(parts, from) ? parts[/** @type {keyof typeof parts} */ (from)] : undefined;
  if (allowed === undefined) {
    return `src/${from} is no known part; add it to scripts/lint/import-direction.mjs and docs/architecture.md`;
  }
  if (!specifier.startsWith('.')) {
    const name = packageOf(specifier);
    return /** @type {string[]} */ (allowed.packages).includes(name)
      ? null
      : `${from} may not import the package ${name}`;
  }
  const to = partOf(root, join(dirname(file), specifier));
  if (to === null) return `${from} may not import from outside src/`;
  return to === from || /** @type {string[]} */ (allowed.parts).includes(to)
    ? null
    : `${from} may not import from ${to}: imports run downwards only`;
}

/**
 * ESLint rule: imports between the parts of src/ run downwards only, and each part uses only its own packages.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const importDirection = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    return onImport(({ specifier, node }) => {
      const message = objection(context.cwd, context.filename, specifier);
      if (message !== null) context.report({ node, message });
    });
  },
};

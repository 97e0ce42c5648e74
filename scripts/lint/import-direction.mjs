import { basename, dirname, join, relative, sep } from 'node:path';
import { onImport } from './on-import.mjs';

/** The parts of src/ from the top down, and what each may import: parts of src/, and packages that ship. */
const parts = {
  'redacted-text': { parts: [], packages: [] },
  'fetch-standard': { parts: [], packages: [] },
  exchange: { parts: ['fetch-standard'], packages: ['valibot'] },
  diagnosis: { parts: ['exchange', 'fetch-standard'], packages: [] },
  recipes: { parts: ['diagnosis', 'exchange', 'fetch-standard'], packages: [] },
  explanation: {
    parts: ['recipes', 'diagnosis', 'exchange', 'fetch-standard', 'redacted-text'],
    packages: [],
  },
  har: {
    parts: ['explanation', 'recipes', 'diagnosis', 'exchange', 'fetch-standard'],
    packages: ['valibot'],
  },
  report: {
    parts: ['har', 'explanation', 'recipes', 'diagnosis', 'exchange', 'fetch-standard', 'redacted-text'],
    packages: ['valibot'],
  },
  library: {
    parts: [
      'report',
      'har',
      'explanation',
      'recipes',
      'diagnosis',
      'exchange',
      'fetch-standard',
      'redacted-text',
    ],
    packages: [],
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
      ...['report', 'har', 'explanation', 'recipes', 'diagnosis', 'exchange', 'fetch-standard'],
      ...['protocol', 'browser', 'redacted-text'],
    ],
    packages: ['preact', '@preact/signals', 'valibot'],
  },
  cli: {
    parts: [
      ...['report', 'har', 'explanation', 'recipes', 'diagnosis', 'exchange', 'fetch-standard'],
      'redacted-text',
    ],
    packages: ['node:fs', 'node:http', 'node:http2', 'node:net', 'node:tls', 'node:util', 'shlex', 'valibot'],
  },
};

/**
 * The rooms of the parts that have them, from the bottom up, each with those that it may import. A file beside the rooms
 * is a room of its own where it is listed, and `beside` where the part lists that.
 *
 * @type {Record<string, Record<string, string[]>>}
 */
const rooms = {
  exchange: { beside: [], 'har-entry': ['beside'], recording: ['beside'] },
  diagnosis: {
    words: [],
    diagnosis: ['words'],
    reading: ['words', 'diagnosis'],
    responder: ['words'],
    'not-cors': ['words', 'diagnosis', 'reading'],
    causes: ['words', 'diagnosis', 'reading'],
    judging: ['words', 'diagnosis', 'reading', 'responder', 'not-cors', 'causes'],
    diagnose: ['diagnosis', 'reading', 'judging'],
    'preflight-cache': ['words', 'diagnosis', 'reading', 'judging'],
    sentences: ['words', 'diagnosis', 'reading', 'causes', 'judging'],
    'follow-up': ['words', 'diagnosis', 'reading', 'judging'],
    elsewhere: ['words', 'diagnosis', 'reading', 'causes', 'judging', 'sentences'],
    fix: ['words', 'diagnosis', 'reading', 'causes', 'judging', 'diagnose', 'elsewhere'],
    findings: ['words', 'diagnosis', 'reading', 'causes', 'fix'],
    situations: [
      ...['words', 'diagnosis', 'reading', 'responder', 'causes', 'judging', 'sentences', 'elsewhere', 'fix'],
    ],
    'what-if': [...['words', 'diagnosis', 'reading', 'judging', 'diagnose', 'sentences', 'elsewhere', 'fix']],
    api: ['diagnosis', 'reading', 'judging', 'fix', 'situations'],
    case: ['diagnosis', 'diagnose', 'reading', 'follow-up', 'findings', 'situations'],
  },
  report: {
    beside: ['redaction'],
    redaction: [],
    diagram: ['beside', 'redaction'],
    blocks: ['beside', 'redaction', 'diagram'],
    frame: ['beside', 'redaction'],
    markdown: ['beside', 'redaction', 'diagram', 'frame'],
    html: ['beside', 'redaction', 'diagram', 'blocks', 'frame'],
    json: ['beside', 'redaction'],
    har: ['beside', 'redaction'],
    script: ['beside', 'redaction'],
    text: ['beside', 'redaction'],
    ci: ['beside', 'redaction', 'text'],
    forms: ['beside', 'redaction', 'markdown', 'html', 'json', 'har', 'script', 'text', 'ci'],
    opened: ['beside', 'json'],
  },
};

/**
 * Packages that only these rooms of a part may import, beside those of the part.
 *
 * @type {Record<string, Record<string, string[]>>}
 */
const packagesOfRooms = { report: { blocks: ['preact'], html: ['preact', 'preact-render-to-string'] } };

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

/**
 * The room of a part that a file lies in: its folder there, or its own name beside the rooms.
 *
 * @param {string} root
 * @param {string} part
 * @param {string} file absolute path, with or without its ending
 */
function roomOf(root, part, file) {
  const [, , first, inside] = relative(root, file).split(sep);
  const room = (first ?? '').replace(/\.tsx?$/, '');
  return inside !== undefined || Object.hasOwn(rooms[part] ?? {}, room) ? room : 'beside';
}

/**
 * What is wrong with an import within a part, or null.
 *
 * @param {string} root
 * @param {string} part
 * @param {string} file absolute path of the importing file
 * @param {string} imported absolute path
 * @returns {string | null}
 */
function roomObjection(root, part, file, imported) {
  const from = roomOf(root, part, file);
  const to = roomOf(root, part, imported);
  const allowed = rooms[part]?.[from] ?? [];
  return !Object.hasOwn(rooms, part) || to === from || allowed.includes(to)
    ? null
    : `in ${part}, ${from} may not import from ${to}: imports run downwards only`;
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
    const ofRoom = packagesOfRooms[from]?.[roomOf(root, from, file)] ?? [];
    return [...allowed.packages, ...ofRoom].includes(name)
      ? null
      : `${from} may not import the package ${name}`;
  }
  const to = partOf(root, join(dirname(file), specifier));
  if (to === null) return `${from} may not import from outside src/`;
  if (to === from) return roomObjection(root, from, file, join(dirname(file), specifier));
  return /** @type {string[]} */ (allowed.parts).includes(to)
    ? null
    : `${from} may not import from ${to}: imports run downwards only`;
}

/**
 * What is wrong with the place of a file, or null.
 *
 * @param {string} root
 * @param {string} file absolute path
 * @returns {string | null}
 */
function placeObjection(root, file) {
  const part = partOf(root, file);
  if (part === null || !Object.hasOwn(rooms, part)) return null;
  const room = roomOf(root, part, file);
  return Object.hasOwn(rooms[part] ?? {}, room)
    ? null
    : `${basename(file)} lies in no room of src/${part} that scripts/lint/import-direction.mjs knows`;
}

/**
 * ESLint rule: imports between the parts of src/ and between the rooms of a part run downwards only, nothing lies loose
 * where there are rooms, and each part uses only its own packages.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const importDirection = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    return {
      Program(node) {
        const message = placeObjection(context.cwd, context.filename);
        if (message !== null) context.report({ node, message });
      },
      ...onImport(({ specifier, node }) => {
        const message = objection(context.cwd, context.filename, specifier);
        if (message !== null) context.report({ node, message });
      }),
    };
  },
};

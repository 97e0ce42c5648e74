import { readdirSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pathState } from './path-state.mjs';

/** What a run makes, and what follows from the lockfile. */
const UNRECORDED = ['node_modules', 'output'];

/** @typedef {(this: unknown, ...args: unknown[]) => unknown} AnyFunction */

const isFunction = /** @type {(value: unknown) => value is AnyFunction} */ (
  (value) => typeof value === 'function'
);

/**
 * @param {unknown} argument
 * @returns {string | null} absolute
 */
function pathOf(argument) {
  if (typeof argument === 'string') return resolve(argument);
  // In a test of a document, the class of a URL is not Node's own.
  const isUrl = typeof argument === 'object' && argument !== null && 'href' in argument;
  return isUrl ? fileURLToPath(String(argument.href)) : null;
}

/**
 * Whether a function looks below the folder that it is given.
 *
 * @param {string} name
 * @param {unknown} options
 */
function looksDeep(name, options) {
  const isRecursive =
    typeof options === 'object' && options !== null && 'recursive' in options && options.recursive === true;
  return isRecursive || /^(?:cp|opendir|watch)/.test(name);
}

/**
 * Replaces the functions of Node's file system, so that each records the path that it is given before it does its work.
 *
 * @param {readonly object[]} modules with functions such as `readFileSync`
 * @param {string} repository absolute path; nothing outside is recorded
 * @returns {ReadonlyMap<string, string>} by path in the repository: its state when it was first read. It grows.
 */
export function recordReads(modules, repository) {
  /** @type {Map<string, string>} */
  const reads = new Map();
  const unrecorded = UNRECORDED.map((name) => join(repository, name) + sep);
  const record = (/** @type {string} */ path, /** @type {boolean} */ isDeep) => {
    const from = path + sep;
    if (!from.startsWith(repository + sep) || unrecorded.some((folder) => from.startsWith(folder))) return;
    const key = relative(repository, path);
    if (!reads.has(key)) reads.set(key, pathState(path));
    if (!isDeep || statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) return;
    for (const name of readdirSync(path)) record(join(path, name), true);
  };
  // Recording reads by itself, and by the same functions.
  let isUnderWay = false;
  for (const module of modules)
    for (const [name, original] of Object.entries(module)) {
      if (!isFunction(original) || !/^[a-z]/.test(name)) continue;
      const recording = new Proxy(original, {
        apply(target, self, given) {
          const path = isUnderWay ? null : pathOf(given[0]);
          if (path !== null) {
            isUnderWay = true;
            try {
              record(path, looksDeep(name, given[1]) || looksDeep(name, given[2]));
            } finally {
              isUnderWay = false;
            }
          }
          return Reflect.apply(target, self, given);
        },
      });
      Object.assign(module, { [name]: recording });
    }
  return reads;
}

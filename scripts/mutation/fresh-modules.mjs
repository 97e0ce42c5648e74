import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { Script } from 'node:vm';
import ts from 'typescript';

/** @typedef {(require: (specifier: string) => unknown, exports: object) => void} ModuleBody */

/** @type {Map<string, ModuleBody>} compiled once, by path */
const bodies = new Map();

/** @param {string} path */
function bodyOf(path) {
  const known = bodies.get(path);
  if (known !== undefined) return known;
  const { outputText } = ts.transpileModule(readFileSync(path, 'utf8'), {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  const script = new Script(`(function (require, exports) {${outputText}\n})`, { filename: path });
  const body = /** @type {ModuleBody} */ (script.runInThisContext());
  bodies.set(path, body);
  return body;
}

/**
 * Loads TypeScript modules with a memory of their own: what one loader loads shares state, and nothing of it is left for
 * the next, although each file is compiled only once.
 *
 * @param {string} root absolute; where packages are looked for
 * @param {Readonly<Record<string, object>>} given modules that are not looked for, by specifier
 * @returns {(path: string) => unknown}
 */
export function freshModules(root, given) {
  /** @type {Map<string, object>} */
  const loaded = new Map();
  const packages = createRequire(join(root, 'package.json'));

  /** @param {string} path */
  const load = (path) => {
    const known = loaded.get(path);
    if (known !== undefined) return known;
    const exports = {};
    loaded.set(path, exports);
    bodyOf(path)((specifier) => {
      if (!specifier.startsWith('.')) return given[specifier] ?? packages(specifier);
      const file = resolve(dirname(path), specifier);
      return load(existsSync(`${file}.ts`) ? `${file}.ts` : file);
    }, exports);
    return exports;
  };
  return (path) => load(resolve(root, path));
}

import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ts from 'typescript';
import { root } from '../run/places.mjs';
import { declaredReads } from './declared-reads.mjs';
import { isMember, isSampled, LISTS } from './lists.mjs';

/** What stands after the path in an import, when it does not stand there itself. */
const ENDINGS = ['', '.ts', '.tsx', '.mjs', '.js', '/index.ts'];
/** What reads files or runs programs: nothing here can tell which. */
const REACHES_OUT =
  /^(?:node:)?(?:fs(?:\/promises)?|child_process|worker_threads|cluster)$|^(?:eslint|vite)$/;
/** TypeScript reads files by these alone; else it takes texts. */
const READS_WITH_TYPESCRIPT = /\b(?:sys|create\w*(?:Program|Host)|readConfigFile|findConfigFile)\b/;
/** Takes files by a pattern, and where that stands as it is. */
const TAKES_BY_PATTERN = /\bimport\.meta\.glob\b/g;
const PATTERN = /\bimport\.meta\.glob(?:<\w+>)?\(\s*'([^']+)'/g;
const CODE = /\.[cm]?[jt]sx?$/;

/**
 * What one file depends on by itself.
 *
 * @typedef {object} Imports
 * @property {readonly string[]} files absolute paths; packages are not among them
 * @property {boolean} isOpen whether it may also depend on files of which nothing here knows
 */

/**
 * @param {string} specifier such as `../src/case` or `./page.html?raw`
 * @param {string} from absolute path of the file in which it stands
 * @returns {string | null} null when there is no such file
 */
function resolve(specifier, from) {
  const path = join(dirname(from), specifier.replace(/[?#].*$/, ''));
  const found = ENDINGS.map((ending) => path + ending).find(
    (candidate) => existsSync(candidate) && statSync(candidate).isFile(),
  );
  return found ?? null;
}

/**
 * The files that a file takes by patterns: another one that comes to match changes what it depends on.
 *
 * @param {string} text
 * @param {string} file absolute path
 * @returns {readonly string[] | null} absolute paths; null when a pattern cannot be told from the text
 */
function filesByPattern(text, file) {
  const patterns = [...text.matchAll(PATTERN)].map(([, pattern = '']) => pattern);
  if (patterns.length < (text.match(TAKES_BY_PATTERN)?.length ?? 0)) return null;
  return patterns.flatMap((pattern) => ts.sys.readDirectory(dirname(file), undefined, undefined, [pattern]));
}

/**
 * @param {string} file absolute path
 * @returns {Imports}
 */
export function importsOf(file) {
  if (!CODE.test(file)) return { files: [], isOpen: false };
  const text = readFileSync(file, 'utf8');
  const specifiers = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
  const imported = specifiers
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => resolve(specifier, file));
  const byPattern = filesByPattern(text, file);
  const declared = declaredReads(file);
  const reachesOut =
    specifiers.some((specifier) => REACHES_OUT.test(specifier)) ||
    (specifiers.includes('typescript') && READS_WITH_TYPESCRIPT.test(text));
  return {
    files: [...imported.filter((path) => path !== null), ...(byPattern ?? []), ...(declared ?? [])],
    isOpen: imported.includes(null) || byPattern === null || (reachesOut && declared === null),
  };
}

/**
 * @param {string} file absolute path
 * @param {string} folder absolute path
 */
const isBelow = (file, folder) => file.startsWith(folder + sep);

/** Follows imports, and reads each file once however many lead to it. */
export class ImportClosures {
  /** @type {Map<string, Imports>} */
  #imports = new Map();
  #lists;
  #root;

  /**
   * @param {readonly string[]} [lists] absolute paths of the lists of many
   * @param {string} [repository] absolute path of the folder that has `src` and `test`
   */
  constructor(lists = LISTS, repository = root) {
    this.#lists = new Set(lists);
    this.#root = repository;
  }

  /**
   * All files that a file depends on, itself included.
   *
   * @param {string} file absolute path
   * @returns {readonly string[] | null} absolute paths in order; null when it may depend on others too
   */
  of(file) {
    return this.#follow(file, () => true);
  }

  /**
   * The files on which a test file depends otherwise than through a list of many. The members of a list are among them if
   * the test, or another file of `test`, imports that list for more than samples, and if they are in the folder that the test mirrors.
   *
   * @param {string} test absolute path
   * @returns {readonly string[] | null} absolute paths in order; null when it may depend on others too
   */
  near(test) {
    const tests = join(this.#root, 'test');
    const mirrored = join(this.#root, 'src', relative(tests, dirname(test)));
    const ofTests = this.#follow(test, (from) => from === test || isBelow(from, tests)) ?? [];
    const named = new Set(
      ofTests
        .filter((from) => from === test || isBelow(from, tests))
        .flatMap((from) => this.#importsOf(from).files)
        .filter((path) => this.#lists.has(path) && !isSampled(test, path)),
    );
    const isFollowed = (/** @type {string} */ from, /** @type {string} */ to) =>
      !this.#lists.has(from) || named.has(from) || !isMember(from, to) || isBelow(to, mirrored);
    return this.#follow(test, isFollowed);
  }

  /**
   * @param {string} file
   * @param {(from: string, to: string) => boolean} isFollowed
   */
  #follow(file, isFollowed) {
    const reached = new Set([file]);
    for (const path of reached) {
      const { files, isOpen } = this.#importsOf(path);
      if (isOpen) return null;
      for (const imported of files) if (isFollowed(path, imported)) reached.add(imported);
    }
    return [...reached].sort();
  }

  /** @param {string} file */
  #importsOf(file) {
    const known = this.#imports.get(file);
    if (known !== undefined) return known;
    const imports = importsOf(file);
    this.#imports.set(file, imports);
    return imports;
  }
}

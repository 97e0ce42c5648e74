import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ts from 'typescript';
import { root } from '../run/places.mjs';
import { isMember, LISTS } from './lists.mjs';

/** What stands after the path in an import, when it does not stand there itself. */
const ENDINGS = ['', '.ts', '.tsx', '.mjs', '.js', '/index.ts'];
/** What runs programs: nothing here can tell what those read. */
const RUNS_PROGRAMS = /^(?:node:)?(?:child_process|worker_threads|cluster)$/;
/** What reads files, by itself or for others: which ones is recorded while they are read (test/recorded-reads.ts). */
const READS_FILES = /^(?:(?:node:)?fs(?:\/promises)?|typescript|eslint|vite)$/;
/** Runs programs on texts alone, away from the repository. */
const RUNS_ON_TEXT = join(root, 'test', 'run-on-text.ts');
/** Files are taken by a pattern, and a new one may match it. */
const TAKES_BY_PATTERN = /\bimport\.meta\.glob\b/;
const CODE = /\.[cm]?[jt]sx?$/;

/**
 * What one file imports.
 *
 * @typedef {object} Imports
 * @property {readonly string[]} files absolute paths; packages are not among them
 * @property {boolean} readsFiles whether it may also depend on files that it reads
 * @property {boolean} isOpen whether it may also depend on files that it neither imports nor reads
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
 * @param {string} file absolute path
 * @returns {Imports}
 */
function importsOf(file) {
  if (!CODE.test(file)) return { files: [], readsFiles: false, isOpen: false };
  const text = readFileSync(file, 'utf8');
  const specifiers = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
  const own = specifiers.filter((specifier) => specifier.startsWith('.'));
  const files = own.map((specifier) => resolve(specifier, file));
  return {
    files: files.filter((path) => path !== null),
    readsFiles: specifiers.some((specifier) => READS_FILES.test(specifier)),
    isOpen:
      files.includes(null) ||
      TAKES_BY_PATTERN.test(text) ||
      (file !== RUNS_ON_TEXT && specifiers.some((specifier) => RUNS_PROGRAMS.test(specifier))),
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
   * @returns {readonly string[] | null} absolute paths in order; null when it may depend on others that it does not read
   */
  of(file) {
    return this.#follow(file, () => true);
  }

  /**
   * Whether any of the files reads files by itself.
   *
   * @param {readonly string[]} files absolute paths
   */
  readFiles(files) {
    return files.some((file) => this.#importsOf(file).readsFiles);
  }

  /**
   * The files on which a test file depends otherwise than through a list of many. The members of a list are among them if
   * the test, or another file of `test`, imports that list, and if they are in the folder that the test mirrors.
   *
   * @param {string} test absolute path
   * @returns {readonly string[] | null} absolute paths in order; null when it may depend on others that it does not read
   */
  near(test) {
    const tests = join(this.#root, 'test');
    const mirrored = join(this.#root, 'src', relative(tests, dirname(test)));
    const ofTests = this.#follow(test, (from) => from === test || isBelow(from, tests)) ?? [];
    const named = new Set(
      ofTests
        .filter((from) => from === test || isBelow(from, tests))
        .flatMap((from) => this.#importsOf(from).files)
        .filter((path) => this.#lists.has(path)),
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

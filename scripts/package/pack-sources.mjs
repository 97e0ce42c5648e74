import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from './files-below.mjs';
import { zipFiles } from './zip-files.mjs';

/** What builds and runs leave behind; .gitignore names the same. */
const MADE_HERE = ['node_modules', 'dist', 'output', '.setup-lock'];

/**
 * @param {string} directory
 * @param {string[]} args of `git ls-files`
 * @returns {string[]} paths inside the directory
 */
const listed = (directory, ...args) =>
  execFileSync('git', ['ls-files', '-z', ...args], { cwd: directory, encoding: 'utf8', maxBuffer: 2 ** 26 })
    .split('\0')
    .filter((path) => path !== '');

/**
 * The sources of the project: in a clone what git tracks, in an unpacked source archive all that is there but what was
 * made there since.
 *
 * @param {string} root the project's directory
 * @returns {{ files: string[], leftOut: string[] }} paths with forward slashes; `leftOut` are those that git does not track
 * and does not ignore, which a build may have used
 */
export function sourceFiles(root) {
  if (!existsSync(join(root, '.git'))) return { files: filesBelow(root, MADE_HERE), leftOut: [] };
  return {
    files: listed(root, '--cached')
      .filter((path) => existsSync(join(root, path)))
      .sort(),
    leftOut: listed(root, '--others', '--exclude-standard'),
  };
}

/**
 * Packs the sources, from which addons.mozilla.org builds the extension once more.
 *
 * @param {string} root the project's directory
 * @returns {Uint8Array} a zip file whose bytes depend on nothing but the names and contents of the files
 */
export function packSources(root) {
  const { files } = sourceFiles(root);
  return zipFiles(
    Object.fromEntries(files.map((file) => [file, new Uint8Array(readFileSync(join(root, file)))])),
  );
}

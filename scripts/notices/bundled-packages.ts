import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The directory of the package that holds a file: the innermost, where packages lie inside packages. */
const IN_A_PACKAGE = /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//;

/** A module that a tool writes itself, such as `\0rolldown/runtime.js`: the bundlers put their own name first. */
const WRITTEN_BY_A_TOOL = /^\0((?:@[^/]+\/)?[^/:]+)/;

/**
 * The packages whose code is in a bundle.
 *
 * @param moduleIds absolute paths with forward slashes, or a bundler's `\0…` names of modules that are no files
 * @param root the project's directory, with the tools in its node_modules
 * @returns the packages' directories, each once
 * @throws Error for a module of which nothing tells the package, so that no code is bundled without its licence
 */
export function bundledPackages(moduleIds: Iterable<string>, root: string): readonly string[] {
  const directories = new Set<string>();
  for (const id of moduleIds) {
    const directory = IN_A_PACKAGE.exec(id)?.[1] ?? toolOf(id, root);
    if (directory !== undefined) directories.add(directory);
  }
  return [...directories];
}

function toolOf(id: string, root: string): string | undefined {
  if (!id.startsWith('\0')) return undefined;
  const name = WRITTEN_BY_A_TOOL.exec(id)?.[1];
  const directory = name === undefined ? null : join(root, 'node_modules', name);
  if (directory === null || !existsSync(join(directory, 'package.json'))) {
    throw new Error(`${JSON.stringify(id)} is bundled, and no package is known that it comes from.`);
  }
  return directory;
}

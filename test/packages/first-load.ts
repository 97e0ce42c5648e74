import { dirname, join } from 'node:path/posix';
import { gzipSync } from 'node:zlib';
import { codeLoads } from './code-loads';

/** A package's files by their paths. */
export type PackageFiles = Readonly<Record<string, Uint8Array>>;

/** The scripts and styles that a page needs before it draws anything: what it names, and what that imports by itself. */
export function firstLoadOf(files: PackageFiles, page: string): readonly string[] {
  const textOf = (path: string): string => {
    const bytes = files[path];
    if (bytes === undefined) throw new Error(`${path} is not in the package`);
    return new TextDecoder().decode(bytes);
  };
  const found = new Set<string>();
  const visit = (path: string): void => {
    if (found.has(path)) return;
    found.add(path);
    if (!path.endsWith('.js')) return;
    for (const from of codeLoads(textOf(path)).importedFirst) visit(join(dirname(path), from));
  };
  for (const [, named = ''] of textOf(page).matchAll(/\b(?:src|href)="\/([^"]*\.(?:js|css))"/g)) visit(named);
  return [...found];
}

/** What a file takes as browsers' stores and servers count it, in bytes. */
export const gzipSize = (files: PackageFiles, path: string): number =>
  gzipSync(files[path] ?? new Uint8Array()).length;

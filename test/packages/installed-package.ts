import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../../scripts/run/places.mjs';

/** Runs a program, and rejects where it exits with anything but 0. */
export const execute = promisify(execFile);

/** On Windows npm is a .cmd file, which only a shell can start. */
export const shell = process.platform === 'win32';

/** The package as npm would publish it, installed in a folder that was empty. */
export type InstalledPackage = {
  readonly folder: string;
  readonly tarball: string;
  readonly remove: () => void;
};

/** Packs what was built, and installs it. */
export async function installPackage(): Promise<InstalledPackage> {
  const folder = mkdtempSync(join(tmpdir(), 'cors-inspector-package-'));
  await execute('npm', ['pack', '--pack-destination', folder], { cwd: root, shell });
  const [name] = readdirSync(folder).filter((file) => file.endsWith('.tgz'));
  if (name === undefined) throw new Error('npm pack made no package.');
  writeFileSync(join(folder, 'package.json'), '{"private": true}');
  // What the first install of this project fetched is in npm's cache.
  await execute('npm', ['install', '--prefer-offline', '--no-audit', `./${name}`], { cwd: folder, shell });
  return { folder, tarball: join(folder, name), remove: () => rmSync(folder, { recursive: true }) };
}

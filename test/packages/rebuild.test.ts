import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sourceFiles } from '../../scripts/package/pack-sources.mjs';
import { packagesOf } from '../../scripts/package/packages.mjs';
import { root } from '../../scripts/run/places.mjs';
import { unpackZip } from './unpack-zip';

/** As a reviewer of addons.mozilla.org does it: nothing but the archive, Node and npm, and what the README says. */
describe('From the source archive in an empty folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cors-inspector-rebuild-'));
  const packages = packagesOf(root);
  // The usual reason on a developer's machine, where dist/ was built with it.
  const untracked = `Not in the archive, as git does not track it: ${sourceFiles(root).leftOut.join(', ') || 'nothing'}`;
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  beforeAll(async () => {
    const sources = packages.find(({ name }) => name.endsWith('-source.zip'));
    if (sources === undefined) throw new Error('There is no source archive.');
    unpackZip(sources.zip, folder);
    // What the first install fetched is in npm's cache; nothing of this project's own folders is used.
    const env = { ...process.env, npm_config_prefer_offline: 'true', NODE_ENV: '' };
    // On Windows npm is a .cmd file, which only a shell can start.
    const shell = process.platform === 'win32';
    const options = { cwd: folder, env, shell, maxBuffer: 2 ** 24 };
    await promisify(execFile)('npm', ['run', 'package'], options).catch((error: unknown) => {
      throw new Error(`npm run package failed. ${untracked}`, { cause: error });
    });
  });

  it.each(packages)('npm run package makes $name again, byte for byte', ({ name, zip }) => {
    const rebuilt = readFileSync(join(folder, 'output', name));
    expect(rebuilt.equals(zip), untracked).toBe(true);
  });
});

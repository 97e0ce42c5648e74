import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packagesOf } from '../../scripts/package/packages.mjs';
import { root } from '../../scripts/run/places.mjs';
import { unpackZip } from './unpack-zip';

/** As a reviewer of addons.mozilla.org does it: nothing but the archive, Node and npm, and what the README says. */
describe('From the source archive in an empty folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cors-inspector-rebuild-'));
  const packages = packagesOf(root);
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  beforeAll(async () => {
    const sources = packages.find(({ name }) => name.endsWith('-source.zip'));
    if (sources === undefined) throw new Error('There is no source archive.');
    unpackZip(sources.zip, folder);
    // What the first install fetched is in npm's cache; nothing of this project's own folders is used.
    const env = { ...process.env, npm_config_prefer_offline: 'true', NODE_ENV: '' };
    await promisify(execFile)('npm', ['run', 'package'], { cwd: folder, env, maxBuffer: 2 ** 24 });
  });

  it.each(packages)('npm run package makes $name again, byte for byte', ({ name, zip }) => {
    const rebuilt = readFileSync(join(folder, 'output', name));
    expect(rebuilt.equals(zip)).toBe(true);
  });
});

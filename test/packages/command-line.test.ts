import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/run/places.mjs';
import { printReport } from '../../src/report/forms/print-report';
import { JSON_FORM } from '../../src/report/json/json-form';
import { blocked, exchange, hop, response, sentBy } from '../diagnosis/exchange-builder';

const execute = promisify(execFile);
// On Windows npm is a .cmd file, which only a shell can start.
const shell = process.platform === 'win32';

describe('The package, installed in an empty folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cors-inspector-cli-'));
  const report = join(folder, 'report.json');
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  beforeAll(async () => {
    await execute('npm', ['pack', '--pack-destination', folder], { cwd: root, shell });
    const [tarball] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
    if (tarball === undefined) throw new Error('npm pack made no package.');
    writeFileSync(join(folder, 'package.json'), '{"private": true}');
    // What the first install of this project fetched is in npm's cache.
    await execute('npm', ['install', '--prefer-offline', '--no-audit', `./${tarball}`], {
      cwd: folder,
      shell,
    });
    const one = exchange(
      [hop({ requestHeaders: sentBy('https://app.example'), response: response(200, {}) })],
      blocked,
    );
    writeFileSync(report, printReport(JSON_FORM, { exchanges: [one], log: null, chosen: {} }).text);
  });

  const run = (...args: readonly string[]) =>
    execute('npx', ['--no-install', 'cors-inspector', ...args], { cwd: folder, shell });

  it('explains a report from its path', async () => {
    const { stdout } = await run('explain', 'report.json');
    expect(stdout).toContain('`Access-Control-Allow-Origin`');
  });

  it('exits with 1 where a request was blocked and the caller asks for it', async () => {
    await expect(run('explain', 'report.json', '--fail-on', 'blocked')).rejects.toMatchObject({ code: 1 });
  });

  it('exits with 2 and a sentence where there is no such file', async () => {
    await expect(run('explain', 'nowhere.json')).rejects.toMatchObject({
      code: 2,
      stderr: 'cors-inspector: "nowhere.json" cannot be read: there is no such file.\n',
    });
  });

  it('checks a live URL', async () => {
    const server = createServer((_, response) => response.end('hay')).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const url = `http://127.0.0.1:${String(port)}/`;
    const checked = run('check', url, '--origin', 'http://localhost:5173');
    await expect(checked).rejects.toMatchObject({
      code: 1,
      stdout: expect.stringContaining('Blocked: No `Access-Control-Allow-Origin` header') as string,
    });
    server.close();
  });
});

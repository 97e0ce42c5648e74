import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { printReport } from '../../src/report/forms/print-report';
import { JSON_FORM } from '../../src/report/json/json-form';
import { blocked, exchange, hop, response, sentBy } from '../diagnosis/exchange-builder';
import { execute, installPackage, shell } from './installed-package';
import type { InstalledPackage } from './installed-package';

describe('The package, installed in an empty folder', () => {
  let installed: InstalledPackage;
  afterAll(() => {
    installed.remove();
  });

  beforeAll(async () => {
    installed = await installPackage();
    const one = exchange(
      [hop({ requestHeaders: sentBy('https://app.example'), response: response(200, {}) })],
      blocked,
    );
    writeFileSync(
      join(installed.folder, 'report.json'),
      printReport(JSON_FORM, { exchanges: [one], log: null, chosen: {} }).text,
    );
  });

  const run = (...args: readonly string[]) =>
    execute('npx', ['--no-install', 'cors-inspector', ...args], { cwd: installed.folder, shell });

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

  it('makes the requests of a report again, and keeps what they need as expectations', async () => {
    await expect(run('check', 'report.json', '--timeout', '5')).rejects.toMatchObject({ code: 2 });
    await run('check', '--save', 'cors.json', 'report.json');
    expect(readFileSync(join(installed.folder, 'cors.json'), 'utf8')).toContain(
      '"cors-inspector-expectations"',
    );
    await expect(run('check', '--save', 'cors.json', 'report.json')).rejects.toMatchObject({ code: 2 });
  });

  it('reads a curl command and prints a configuration', async () => {
    await expect(run('check', '--', 'curl')).rejects.toMatchObject({ code: 2 });
    const { stdout } = await run('policy', 'report.json', '--stack', 'nginx');
    expect(stdout).toContain('https://app.example');
  });
});

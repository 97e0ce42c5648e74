import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/run/places.mjs';
import { findBrowser } from '../../scripts/setup/browsers.mjs';
import { entry, har } from '../har/har-file';
import { execute, installPackage } from './installed-package';
import type { InstalledPackage } from './installed-package';

/** The program of that name in the page about the library. */
function example(name: string): string {
  const page = readFileSync(join(root, 'docs/library.md'), 'utf8');
  const code = page.split(`\`\`\`js file=${name}\n`)[1]?.split('\n```\n')[0];
  if (code === undefined) throw new Error(`docs/library.md has no ${name}.`);
  return code;
}

const chromium = findBrowser('chromium');

describe('The library', () => {
  let installed: InstalledPackage;
  beforeAll(async () => {
    installed = await installPackage();
    symlinkSync(
      join(root, 'node_modules/playwright-core'),
      join(installed.folder, 'node_modules/playwright-core'),
    );
    for (const name of ['page.test.mjs', 'server.test.mjs', 'har-in-ci.mjs'])
      writeFileSync(join(installed.folder, name), example(name));
  });
  afterAll(() => {
    installed.remove();
  });
  const node = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    execute(process.execPath, args, { cwd: installed.folder, env: { ...process.env, ...env } });

  it('has nothing that publint objects to', async () => {
    const { messages, pkg } = await publint({
      pkgDir: join(installed.folder, 'node_modules/cors-inspector'),
    });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });

  it('has types that each way of resolving modules finds, but those of CommonJS, for which it is not', async () => {
    const found = await checkPackage(createPackageFromTarballData(readFileSync(installed.tarball)));
    if (found.types === false) throw new Error('The package has no types.');
    const problems = found.problems.filter(
      (problem) =>
        !('resolutionKind' in problem && ['node10', 'node16-cjs'].includes(problem.resolutionKind)),
    );
    expect(Object.keys(found.entrypoints)).toEqual([
      '.',
      './check',
      './expectations.schema.json',
      './report.schema.json',
      './package.json',
    ]);
    expect(problems).toEqual([]);
  });

  it('has an example of a server’s own test, which passes', async () => {
    const { stdout } = await node(['--test', '--test-reporter=tap', 'server.test.mjs']);
    expect(stdout).toMatch(/^# pass 1$/m);
  });

  it('has an example that reads a HAR in CI, and exits with 1 where a request was blocked', async () => {
    const write = (one: object) =>
      writeFileSync(join(installed.folder, 'shop.har'), JSON.stringify(har('WebInspector', [one])));
    write(entry({ response: { _error: 'net::ERR_FAILED' } }));
    await expect(node(['har-in-ci.mjs', 'shop.har'])).rejects.toMatchObject({
      code: 1,
      stdout:
        'GET https://api.example/orders: allow-origin-missing\nhttps://api.example must send Access-Control-Allow-Origin: https://app.example\n',
    });
    write(entry({ received: { 'Access-Control-Allow-Origin': '*' } }));
    await expect(node(['har-in-ci.mjs', 'shop.har'])).resolves.toMatchObject({ stdout: '' });
  });

  it.skipIf(chromium === null)(
    'has an example of a page’s test, which fails with an explanation while the API allows nobody',
    async () => {
      const headers: Record<string, string> = {};
      const api = createServer((_, response) => response.writeHead(200, headers).end('[]')).listen(0);
      await once(api, 'listening');
      const apiUrl = `http://localhost:${String((api.address() as AddressInfo).port)}/orders`;
      const shop = createServer((_, response) =>
        response
          .writeHead(200, { 'Content-Type': 'text/html' })
          .end(`<!doctype html><title>Shop</title><script>fetch('${apiUrl}').catch(() => {})</script>`),
      ).listen(0);
      await once(shop, 'listening');
      const env = {
        CHROMIUM_PATH: chromium ?? '',
        SHOP_URL: `http://localhost:${String((shop.address() as AddressInfo).port)}/`,
      };
      const run = () => node(['--test', '--test-reporter=tap', 'page.test.mjs'], env);
      await expect(run()).rejects.toMatchObject({
        code: 1,
        stdout: expect.stringMatching(/CORS is not enabled on[^]*Access-Control-Allow-Origin/) as string,
      });
      headers['Access-Control-Allow-Origin'] = '*';
      expect((await run()).stdout).toMatch(/^# pass 1$/m);
      api.close();
      shop.close();
    },
  );
});

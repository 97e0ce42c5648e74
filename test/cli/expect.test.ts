import { afterEach, describe, expect, it } from 'vitest';
import published from '../../public/expectations.schema.json?raw';
import { expectationsSchemaFile } from '../../scripts/docs/report-schema';
import { printReport } from '../../src/report/forms/print-report';
import { JSON_FORM } from '../../src/report/json/json-form';
import { blocked, exchange, hop, preflight, response, sentBy } from '../diagnosis/exchange-builder';
import { httpResponse, LocalServer } from './local-server';
import { ranWith } from './ran';

const PAGE = 'https://app.example';
const open: LocalServer[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

/** A server that lets one page read, and nobody else. */
async function serving(): Promise<LocalServer> {
  const server = await LocalServer.start((_, socket) =>
    socket.end(
      httpResponse('200 OK', [
        `Access-Control-Allow-Origin: ${PAGE}`,
        'Access-Control-Allow-Methods: PUT',
        'Access-Control-Allow-Headers: authorization',
      ]),
    ),
  );
  open.push(server);
  return server;
}

const fileOf = (...requests: readonly object[]): string =>
  JSON.stringify({ format: 'cors-inspector-expectations', version: 1, requests });

const expecting = (file: string, ...more: readonly string[]) =>
  ranWith({ 'cors.json': file }, 'check', '--expect', 'cors.json', ...more);

describe('check --expect', () => {
  it('exits with 0 where all that must pass passes, and all that must not does not', async () => {
    const { origin: url } = await serving();
    const { exit, printed } = await expecting(
      fileOf(
        { url, origin: PAGE, expect: 'allowed' },
        { url, origin: 'https://other.example', expect: 'blocked', cause: 'allow-origin-mismatch' },
        { name: 'only its preflight is sent', url, origin: PAGE, method: 'PUT', expect: 'allowed' },
      ),
    );
    expect(printed).toContain('3 passed, 0 failed, 0 not known');
    expect(printed).toMatch(/^Passed +only its preflight is sent$/m);
    expect(exit).toBe(0);
  });

  it('exits with 1 where one is otherwise, and says how', async () => {
    const { origin: url } = await serving();
    const { exit, printed } = await expecting(
      fileOf(
        { url, origin: 'https://other.example', expect: 'allowed' },
        { url, origin: PAGE, expect: 'blocked' },
        { url, origin: 'https://other.example', expect: 'blocked', cause: 'allow-origin-missing' },
      ),
    );
    expect(exit).toBe(1);
    expect(printed).toContain('Blocked in Chrome, Firefox and Safari: ');
    expect(printed).toContain('Allowed in Chrome, Firefox and Safari, and must be blocked');
    expect(printed).toContain('Blocked by allow-origin-mismatch, and must be by allow-origin-missing');
  });

  it('takes secrets from the environment, and cannot tell without them', async () => {
    const server = await serving();
    const withHeader = (env: string) => ({
      url: server.origin,
      origin: PAGE,
      headers: [{ name: 'Authorization', env }],
      expect: 'allowed',
    });
    const missing = await expecting(fileOf(withHeader('NOWHERE')));
    expect(missing.exit).toBe(2);
    expect(missing.printed).toContain('The environment has no NOWHERE. Set it.');
    expect(server.received).toEqual([]);
    const given = await expecting(fileOf(withHeader('CORS_AUTHORIZATION')));
    expect(given.exit).toBe(0);
    expect(server.received.at(-1)).toContain('Authorization: Bearer fresh\r\n');
  });

  it('prints JUnit XML, GitHub annotations and JSON', async () => {
    const { origin: url } = await serving();
    const file = fileOf({ url, origin: 'https://other.example', expect: 'allowed' });
    const formatted = async (format: string) => (await expecting(file, '--format', format)).printed;
    expect(await formatted('junit')).toContain('<failure type="allow-origin-mismatch" message="Blocked in');
    expect(await formatted('github')).toMatch(/^::error title=/);
    expect(JSON.parse(await formatted('json'))).toMatchObject({
      format: 'cors-inspector-expected',
      version: 1,
      requests: [{ result: 'failed', code: 'allow-origin-mismatch' }],
    });
  });

  it.each([
    ['{', 'This file is not JSON.'],
    ['{}', 'format is not as public/expectations.schema.json has it.'],
    [fileOf({ url: 'https://api.example', expect: 'allowed' }), 'requests.0.origin is not as'],
    [fileOf({ url: 'x', origin: PAGE, expect: 'allowed', expects: 1 }), 'requests.0.expects is not as'],
  ])('says what is wrong with %j', async (file, why) => {
    const { exit, complaint } = await expecting(file);
    expect(exit).toBe(2);
    expect(complaint).toContain(why);
  });

  it('is described by the published JSON Schema', async () => {
    expect(await expectationsSchemaFile()).toBe(published);
  });
});

describe('check --save', () => {
  const savedOf = async (url: string) => {
    const recorded = exchange(
      [
        hop({
          url,
          requestHeaders: sentBy(PAGE, { Authorization: 'Bearer hunter2-of-azeroth', 'X-Shop': '1' }),
          preflight: preflight('GET', ['authorization', 'x-shop'], response(204)),
        }),
      ],
      blocked,
    );
    const report = printReport(JSON_FORM, { exchanges: [recorded], log: null, chosen: {} }).text;
    return ranWith({ 'report.json': report }, 'check', '--save', 'cors.json', 'report.json');
  };

  it('writes that the requests of a recording must pass, with secrets as variables, and sends nothing', async () => {
    const server = await serving();
    const { exit, written } = await savedOf(`${server.origin}/me`);
    expect(exit).toBe(0);
    expect(server.received).toEqual([]);
    const text = written['cors.json'] ?? '';
    expect(text).not.toContain('hunter2');
    expect(JSON.parse(text)).toMatchObject({
      requests: [
        {
          url: `${server.origin}/me`,
          origin: PAGE,
          headers: [
            { name: 'X-Shop', value: '1' },
            { name: 'authorization', env: 'CORS_AUTHORIZATION' },
          ],
          expect: 'allowed',
        },
      ],
    });
    // The server does not allow `x-shop`.
    const checked = await expecting(text);
    expect(checked.exit).toBe(1);
    expect(checked.printed).toContain(
      'must be allowed: Blocked in Chrome, Firefox and Safari: Header x-shop is not allowed',
    );
  });

  it('takes a recording only', async () => {
    const { exit, complaint } = await ranWith({}, 'check', '--save', 'cors.json', 'https://api.example/');
    expect(exit).toBe(2);
    expect(complaint).toContain('--save takes a report or a HAR.');
  });
});

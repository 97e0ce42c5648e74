import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exchangeRaw, PREFLIGHT_FOR_PUT } from './raw-client';
import { startZoo } from './start-zoo';
import type { Zoo } from './start-zoo';
import type { ServerReaction, ZooCase } from './zoo-case';

function zooCase(id: string, responses: ZooCase['responses']): ZooCase {
  return {
    id,
    title: id,
    group: 'test',
    request: { kind: 'fetch', to: 'api' },
    responses,
    expect: { verdict: 'allowed', first: null },
  };
}

const reply = (text: string): ServerReaction => ({ kind: 'response', status: 200, headers: [], body: text });

const cases = [
  zooCase('bytes', {
    actual: {
      kind: 'response',
      status: 299,
      reason: 'Quite Fine',
      headers: [
        ['access-control-ALLOW-origin', ' {origin}\t'],
        ['Access-Control-Allow-Origin', '*'],
        ['X-Odd', '\xff\x00\x0b'],
      ],
      body: 'caf\xe9',
    },
  }),
  zooCase('empty', { actual: { kind: 'response', status: 204, headers: [] } }),
  zooCase('cut', { actual: { kind: 'response', status: 200, headers: [], body: 'ab', announcedLength: 9 } }),
  zooCase('raw', { actual: { kind: 'raw', bytes: '\x00\xff' } }),
  zooCase('reset', { actual: { kind: 'reset' } }),
  zooCase('roles', {
    preflight: reply('preflight'),
    actual: reply('actual {marker}'),
    hops: [{ actual: reply('hop') }],
  }),
  zooCase('redirect', {
    actual: { kind: 'response', status: 302, headers: [['Location', '{other}/?{next}']] },
  }),
];

describe('the servers of the zoo', () => {
  let zoo: Zoo;
  beforeAll(async () => {
    zoo = await startZoo({ cases });
  });
  afterAll(() => zoo.close());

  const send = (query: string, request?: Parameters<typeof exchangeRaw>[1]): Promise<string> =>
    exchangeRaw(`${zoo.origins.api}/?${query}`, request);

  it('respond with exactly the bytes of a case: repeats, case of names, odd bytes and the reason phrase', async () => {
    expect(await send('case=bytes', { headers: [['Origin', 'http://localhost:1']] })).toBe(
      'HTTP/1.1 299 Quite Fine\r\n' +
        'access-control-ALLOW-origin:  http://localhost:1\t\r\n' +
        'Access-Control-Allow-Origin: *\r\n' +
        'X-Odd: \xff\x00\x0b\r\n' +
        'Content-Length: 4\r\nConnection: close\r\n\r\ncaf\xe9',
    );
  });

  it('send no length and no body with a 204', async () => {
    expect(await send('case=empty')).toBe('HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n');
  });

  it('cut a body short, send what is not HTTP, and break the connection when a case says so', async () => {
    expect(await send('case=cut')).toMatch(/Content-Length: 9\r\nConnection: close\r\n\r\nab$/);
    expect(await send('case=raw')).toBe('\x00\xff');
    expect(await send('case=reset')).toBe('');
  });

  it('take OPTIONS for a preflight only if it asks for a method', async () => {
    expect(await send('case=roles', PREFLIGHT_FOR_PUT)).toMatch(/preflight$/);
    expect(await send('case=roles', { method: 'OPTIONS' })).toMatch(/actual zoo-\d+$/);
    expect(await send('case=roles&hop=1')).toMatch(/hop$/);
  });

  it('understand every method, even one in lower case', async () => {
    expect(await send('case=roles', { method: 'patch', body: 'hay' })).toMatch(/^HTTP\/1.1 200 OK/);
  });

  it('lead a redirect to the next hop of the same case and run', async () => {
    const response = await send('case=redirect&run=7');
    expect(response).toContain(`Location: ${zoo.origins.other}/?case=redirect&run=7&hop=1\r\n`);
  });

  it('say clearly that they do not know a case, or have no response for a hop', async () => {
    expect(await send('case=unicorn')).toMatch(/^HTTP\/1.1 404 .*The zoo has no case "unicorn"\.\n$/s);
    expect(await send('case=empty&hop=3')).toMatch(
      /^HTTP\/1.1 404 .*Case "empty" has no actual response for hop 3\.\n$/s,
    );
    expect(await exchangeRaw(`${zoo.origins.api}/nowhere`)).toMatch(/^HTTP\/1.1 404 /);
  });

  it('refuse what is no HTTP at all', async () => {
    expect(await send('case=roles', { method: '\x16\x03\x01' })).toMatch(/^HTTP\/1.1 400 /);
  });

  it('keep what they received by case and run, with the marker of the response', async () => {
    await send('case=roles&run=log', PREFLIGHT_FOR_PUT);
    const response = await send('case=roles&run=log', { method: 'PUT', headers: [['X-Keeper', 'Ada']] });
    const log = zoo.log('roles', 'log');
    expect(log.map(({ kind, method, role }) => [kind, method, role])).toEqual([
      ['preflight', 'OPTIONS', 'api'],
      ['actual', 'PUT', 'api'],
    ]);
    expect(log[1]?.headers).toContainEqual(['X-Keeper', 'Ada']);
    expect(response).toContain(log[1]?.marker);
    expect(log[0]?.marker).not.toBe(log[1]?.marker);
  });

  it('serve the page with its cases inside, and its scripts', async () => {
    expect(await exchangeRaw(zoo.pageUrl)).toContain('"id":"bytes"');
    for (const path of ['zoo-page.js', 'frame.js', 'worker.js', 'zoo-page.css', 'frame']) {
      expect(await exchangeRaw(`${zoo.pageUrl}${path}`), path).toMatch(/^HTTP\/1.1 200 /);
    }
  });

  it('are known by the names that they are given, at the ports that belong to these', async () => {
    const named = await startZoo({
      cases: [zooCase('named', { actual: reply('{other}') })],
      hosts: { api: 'api.example' },
    });
    try {
      expect(named.origins.api).toBe('http://api.example');
      const port = named.hostPorts['api.example'] ?? 0;
      expect(await exchangeRaw(`http://127.0.0.1:${port}/?case=named`)).toContain(named.origins.other);
    } finally {
      await named.close();
    }
  });

  it('are gone after close, even with a request still hanging', async () => {
    const shortLived = await startZoo({ cases: [zooCase('hang', { actual: { kind: 'hang' } })] });
    const hanging = exchangeRaw(`${shortLived.origins.api}/?case=hang`);
    await exchangeRaw(`${shortLived.origins.api}/nowhere`);
    await shortLived.close();
    expect(await hanging).toBe('');
    expect(await exchangeRaw(`${shortLived.origins.api}/nowhere`)).toBe('');
  });
});

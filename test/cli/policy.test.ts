import { describe, expect, it } from 'vitest';
import type { Exchange } from '../../src/exchange/exchange';
import { printReport } from '../../src/report/forms/print-report';
import { JSON_FORM } from '../../src/report/json/json-form';
import {
  blocked,
  completed,
  exchange,
  hop,
  preflight,
  response,
  sentBy,
} from '../diagnosis/exchange-builder';
import { ranWith } from './ran';

const PAGE = 'https://app.example';

const refused = (url: string, headers = {}): Exchange =>
  exchange([hop({ url, requestHeaders: sentBy(PAGE), response: response(200, headers) })], blocked, {
    id: url,
  });

const put = (url: string): Exchange =>
  exchange(
    [
      hop({
        url,
        method: 'PUT',
        requestHeaders: null,
        preflight: preflight('PUT', ['x-shop'], response(204)),
      }),
    ],
    blocked,
    { id: `PUT ${url}` },
  );

const policyOf = (exchanges: readonly [Exchange, ...Exchange[]], ...args: readonly string[]) => {
  const report = printReport(JSON_FORM, { exchanges, log: null, chosen: {} }).text;
  return ranWith({ 'report.json': report }, 'policy', 'report.json', ...args);
};

describe('policy report.json', () => {
  it('prints the configuration of the stack that was chosen, once for each API', async () => {
    const { exit, printed } = await policyOf(
      [
        refused('https://api.example/shop/a'),
        put('https://api.example/shop/b'),
        refused('https://b.example/c'),
      ],
      ...['--stack', 'nginx'],
    );
    expect(exit).toBe(0);
    expect(printed.match(/Suggested configuration for/g)).toHaveLength(2);
    expect(printed).toContain('https://app.example');
    expect(printed).toMatch(/PUT/);
    expect(printed).toMatch(/x-shop/);
  });

  it('goes by what the responses tell where no stack is chosen', async () => {
    const { exit, printed } = await policyOf([
      refused('https://api.example/', { 'X-Powered-By': 'Express', ETag: 'W/"2-abc"' }),
    ]);
    expect(exit).toBe(0);
    expect(printed).toContain("origin: ['https://app.example'],");
  });

  it('says how to choose where they tell nothing, and exits with 2', async () => {
    const { exit, printed } = await policyOf([refused('https://api.example/')]);
    expect(exit).toBe(2);
    expect(printed).toContain('Choose it with --stack');
  });

  it('prints the same as JSON', async () => {
    const { exit, printed } = await policyOf(
      [put('https://api.example/shop/b')],
      '--stack',
      'Express (cors)',
      '--json',
    );
    expect(exit).toBe(0);
    expect(JSON.parse(printed)).toMatchObject({
      format: 'cors-inspector-policy',
      version: 1,
      configurations: [
        {
          server: 'https://api.example',
          stack: 'express',
          policy: { origins: [PAGE], methods: ['PUT'], requestHeaders: ['x-shop'], credentials: false },
          why: null,
        },
      ],
    });
  });

  it('says so where no server has to change', async () => {
    const passed = exchange(
      [
        hop({
          requestHeaders: sentBy(PAGE),
          response: response(200, { 'Access-Control-Allow-Origin': '*' }),
        }),
      ],
      completed,
    );
    const { exit, printed, complaint } = await policyOf([passed], '--stack', 'nginx');
    expect([exit, printed]).toEqual([0, '']);
    expect(complaint).toContain('No server in this file has to change');
  });

  it.each([
    ['ngnix', 'Is it one of nginx'],
    ['spring', 'spring-mvc, spring-security, spring-webflux'],
    ['zzzzzz', 'cors-inspector policy --stacks lists all.'],
  ])('names the nearest stacks for %s', async (name, advice) => {
    const { exit, complaint } = await policyOf([refused('https://api.example/')], '--stack', name);
    expect(exit).toBe(2);
    expect(complaint).toContain(advice);
  });

  it('lists all stacks', async () => {
    const { exit, printed } = await ranWith({}, 'policy', '--stacks');
    expect(exit).toBe(0);
    expect(printed).toMatch(/^nginx +nginx$/m);
  });
});

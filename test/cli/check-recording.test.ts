import { afterEach, describe, expect, it } from 'vitest';
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
import { httpResponse, LocalServer } from './local-server';
import { ranWith } from './ran';

const PAGE = 'https://app.example';
const ALLOWS = `Access-Control-Allow-Origin: ${PAGE}`;

const open: LocalServer[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

/** A server whose response to each path is given; 404 without a header for all else. */
async function serving(responses: Readonly<Record<string, string>>): Promise<LocalServer> {
  const server = await LocalServer.start((request, socket) => {
    const [method = '', path = ''] = request.split(' ');
    socket.end(responses[`${method} ${path}`] ?? responses[path] ?? httpResponse('404 Not Found'));
  });
  open.push(server);
  return server;
}

const reportOf = (first: Exchange, ...others: readonly Exchange[]): string =>
  printReport(JSON_FORM, { exchanges: [first, ...others], log: null, chosen: {} }).text;

const refusedGet = (url: string, id = 'get'): Exchange =>
  exchange([hop({ url, requestHeaders: sentBy(PAGE), response: response(200) })], blocked, { id });

const checkOf = (report: string, ...more: readonly string[]) =>
  ranWith({ 'report.json': report }, 'check', 'report.json', ...more);

describe('check report.json', () => {
  it('says that a request is fixed, and exits with 0', async () => {
    const server = await serving({ '/orders': httpResponse('200 OK', [ALLOWS]) });
    const { exit, printed } = await checkOf(reportOf(refusedGet(`${server.origin}/orders`)));
    expect(exit).toBe(0);
    expect(printed).toMatch(/^Fixed +GET .*\/orders` \(was: No `Access-Control-Allow-Origin` header\)$/m);
    expect(printed).toContain('1 fixed');
  });

  it('says which cause is still there, and exits with 1', async () => {
    const server = await serving({ '/orders': httpResponse('200 OK') });
    const { exit, printed } = await checkOf(reportOf(refusedGet(`${server.origin}/orders`)));
    expect(exit).toBe(1);
    expect(printed).toMatch(/^Still broken +GET .*: No `Access-Control-Allow-Origin` header$/m);
  });

  it('says that another cause has taken its place', async () => {
    const server = await serving({ '/orders': httpResponse('200 OK', [ALLOWS, ALLOWS]) });
    const { exit, printed } = await checkOf(reportOf(refusedGet(`${server.origin}/orders`)), '--json');
    expect(exit).toBe(1);
    expect(JSON.parse(printed)).toMatchObject({
      format: 'cors-inspector-repeated',
      version: 1,
      result: 'blocked',
      requests: [
        {
          id: 'get',
          outcome: 'changed',
          before: { code: 'allow-origin-missing' },
          now: { code: 'allow-origin-repeated' },
          why: null,
        },
      ],
    });
  });

  it('tells apart what passed before and passes, and what passed and is blocked', async () => {
    const server = await serving({
      '/kept': httpResponse('200 OK', [ALLOWS]),
      '/lost': httpResponse('200 OK'),
    });
    const passed = (path: string): Exchange =>
      exchange(
        [
          hop({
            url: `${server.origin}${path}`,
            requestHeaders: sentBy(PAGE),
            response: response(200, { 'Access-Control-Allow-Origin': PAGE }),
          }),
        ],
        completed,
        { id: path },
      );
    const { exit, printed } = await checkOf(reportOf(passed('/kept'), passed('/lost')));
    expect(exit).toBe(1);
    expect(printed).toMatch(/^Still allowed +GET .*kept`$/m);
    expect(printed).toMatch(/^Newly broken +GET .*lost`: No /m);
  });

  it('sends only the preflight of a request whose secret was replaced, and says which to add', async () => {
    const server = await serving({
      'OPTIONS /me': httpResponse('204 No Content', [ALLOWS, 'Access-Control-Allow-Headers: authorization']),
      'GET /me': httpResponse('200 OK', [ALLOWS]),
    });
    const needsToken = exchange(
      [
        hop({
          url: `${server.origin}/me`,
          requestHeaders: sentBy(PAGE, { Authorization: 'Bearer hunter2-of-azeroth' }),
          preflight: preflight('GET', ['authorization'], response(204)),
        }),
      ],
      blocked,
    );
    const report = reportOf(needsToken);
    const untold = await checkOf(report);
    expect(untold.exit).toBe(2);
    expect(untold.printed).toContain('The recording does not have the value of authorization.');
    expect(untold.printed).toContain('Add it with -H to send the request.');
    expect(server.requestLines).toEqual(['OPTIONS /me HTTP/1.1']);
    const told = await checkOf(report, '-H', 'Authorization: Bearer fresh');
    expect(told.exit).toBe(0);
    expect(server.received.at(-1)).toContain('\r\nAuthorization: Bearer fresh\r\n');
    expect(server.received.join('')).not.toContain('redacted');
  });

  it('gives a secret to one server only, and to none that does not need it', async () => {
    const report = reportOf(refusedGet('https://api.example/orders'));
    const { exit, complaint } = await checkOf(report, '-H', 'Authorization: Bearer fresh');
    expect(exit).toBe(2);
    expect(complaint).toContain('No request of this file needs a value of Authorization.');
  });

  it('sends identical requests once', async () => {
    const server = await serving({ '/orders': httpResponse('200 OK', [ALLOWS]) });
    const url = `${server.origin}/orders`;
    await checkOf(reportOf(refusedGet(url, 'first'), refusedGet(url, 'second')));
    expect(server.requestLines).toHaveLength(1);
  });

  it('sends no method that may change something unless it is told to', async () => {
    const server = await serving({
      'OPTIONS /orders': httpResponse('204 No Content', [
        ALLOWS,
        'Access-Control-Allow-Credentials: true',
        'Access-Control-Allow-Methods: PUT',
      ]),
    });
    const put = exchange(
      [
        hop({
          url: `${server.origin}/orders`,
          method: 'PUT',
          requestHeaders: null,
          preflight: preflight('PUT', [], response(204)),
        }),
      ],
      blocked,
    );
    const { exit, printed } = await checkOf(reportOf(put));
    expect(exit).toBe(2);
    expect(printed).toContain('The preflight passes. PUT was not sent');
    expect(server.requestLines).toEqual(['OPTIONS /orders HTTP/1.1']);
  });

  it('cannot tell of a server that is not there, and says what to do', async () => {
    const server = await LocalServer.start(() => undefined);
    const { origin } = server;
    await server.close();
    const { exit, printed } = await checkOf(reportOf(refusedGet(`${origin}/orders`)));
    expect(exit).toBe(2);
    expect(printed).toMatch(/^Not known +GET .*ECONNREFUSED\)\. Check the host and the port/m);
  });

  it.each([
    [['check', 'nowhere.json'], '"nowhere.json" cannot be read: there is no such file.'],
    [['check', 'other.json'], 'This file is neither a report of CORS Inspector nor a HAR.'],
    [['check', 'report.json', '--origin', PAGE], 'Leave out --origin, -X and --data.'],
    [['check', 'report.json', '--engine', 'chrome,firefox'], 'A recording is judged by one browser.'],
  ])('ends with 2 and a sentence for %j', async (args, why) => {
    const files = { 'report.json': reportOf(refusedGet('https://api.example/')), 'other.json': '{}' };
    const { exit, complaint } = await ranWith(files, ...args);
    expect(exit).toBe(2);
    expect(complaint).toContain(why);
  });
});

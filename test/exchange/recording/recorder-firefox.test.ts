import { describe, expect, test } from 'vitest';
import type { HeaderList } from '../../../src/fetch-standard/header-list';
import { devToolsEntry } from './devtools-entry';
import { preflightOf, script, type ScriptRequest } from '../event-script';
import { outline, play } from './play';
import { describePlayed, type PlayedCase } from './played-cases';

const PUT: ScriptRequest = { method: 'PUT' };
const BAD_URI = 'NS_ERROR_DOM_BAD_URI';

const CASES: readonly PlayedCase[] = [
  ['a blocked response, which simply completes', 'BR0 SH0 HR0(200) RS0 C0', {}, ['0 GET - 200 completed']],
  [
    "a preflighted request, whose headers come before its preflight's",
    'BR0 SH0 BR1 SH1 HR1(204) RS1 C1 HR0(200) RS0 C0',
    { 0: PUT, 1: preflightOf('PUT') },
    ['0 PUT pf:1 200 completed'],
  ],
  [
    'a failed preflight',
    `BR0 SH0 BR1 SH1 HR1(500) RS1 ERR1(${BAD_URI}) ERR0(${BAD_URI})`,
    { 0: PUT, 1: preflightOf('PUT') },
    ['0 PUT pf:1 none failed:unspecified'],
  ],
  [
    'a redirected preflight, with the response that Firefox makes up',
    `BR0 SH0 BR1 SH1 HR1(302) RD1 RS1(0) ERR0(${BAD_URI}) ERR1(NS_ERROR_NET_ON_RECEIVING_FROM)`,
    { 0: PUT, 1: { ...preflightOf('PUT'), redirects: ['http://other.test/'] } },
    ['0 PUT pf:1 none failed:unspecified'],
  ],
  [
    'a blocked redirect, whose next hop was never contacted',
    'BR0 SH0 HR0(302) RD0 RS0(0) ERR0(NS_ERROR_UNEXPECTED)',
    { 0: { redirects: ['http://other.test/'] } },
    ['0 GET - 302 failed:redirect-stopped'],
  ],
  [
    'a second preflight after a redirect',
    'BR0 SH0 BR1 SH1 HR1(204) RS1 C1 HR0(307) RD0 BR0 SH0 BR2 SH2 HR2(204) RS2 C2 HR0(200) RS0 C0',
    {
      0: { ...PUT, redirects: ['http://other.test/'] },
      1: preflightOf('PUT'),
      2: { ...preflightOf('PUT'), url: 'http://other.test/' },
    },
    ['0 PUT pf:1 307 -> PUT pf:2 200 completed'],
  ],
  [
    'three identical requests at once',
    'BR0 BR1 BR2 SH0 SH1 SH2 BR3 BR4 BR5 SH3 SH4 SH5 HR3(204) C3 HR5(204) C5 HR4(204) C4 HR0(200) C0 HR1(200) C1 HR2(200) C2',
    { 0: PUT, 1: PUT, 2: PUT, 3: preflightOf('PUT'), 4: preflightOf('PUT'), 5: preflightOf('PUT') },
    ['0 PUT pf:3 200 completed', '1 PUT pf:4 200 completed', '2 PUT pf:5 200 completed'],
  ],
  [
    'requests that differ in their headers only, whatever order their preflights come in',
    'BR0 BR1 SH0 SH1 BR2 BR3 SH2 SH3 C2 C3 HR0(200) C0 HR1(200) C1',
    {
      0: { ...PUT, headers: [{ name: 'x-a', value: '1' }] },
      1: { ...PUT, headers: [{ name: 'User-Agent', value: 'x' }] },
      2: preflightOf('PUT'),
      3: preflightOf('PUT', 'x-a'),
    },
    ['0 PUT pf:3 200 completed', '1 PUT pf:2 200 completed'],
  ],
  [
    "a page's own OPTIONS request with its preflight",
    'BR0 SH0 BR1 SH1 HR1(204) RS1 C1 HR0(200) RS0 C0',
    { 0: { method: 'OPTIONS' }, 1: preflightOf('OPTIONS') },
    ['0 OPTIONS pf:1 200 completed'],
  ],
  [
    'a request that the page aborts during its preflight',
    'BR0 SH0 BR1 SH1 ERR1(NS_BINDING_ABORTED) ERR0(NS_BINDING_ABORTED)',
    { 0: PUT, 1: preflightOf('PUT') },
    ['0 PUT pf:1 none failed:aborted'],
  ],
  [
    'the response that counts when a cached one is revalidated',
    'BR0 SH0 HR0(304) HR0(200) RS0 C0',
    {},
    ['0 GET - 200 completed'],
  ],
];

describePlayed('in Firefox the recorder shows', 'firefox', CASES);

describe('when webRequest joins repeated headers, a DevTools entry', () => {
  const response = [{ name: 'Access-Control-Allow-Origin', value: '*, *' }];
  const events = script('firefox', 'BR0 SH0 HR0(200) RS0 C0', { 0: { response } });
  const entry = devToolsEntry({
    headers: [
      { name: 'access-control-allow-origin', value: '*' },
      { name: 'access-control-allow-origin', value: '*' },
    ],
  });

  test('keeps them apart', () => {
    const [exchange] = play('firefox', [...events, entry]).exchanges();
    expect(exchange?.hops[0].response).toMatchObject({ headers: entry.headers, repeatsMerged: false });
  });

  test.each([
    ['Content-Type', ['text/html', 'text/plain'], 'text/html,text/plain'],
    ['Content-Type', ['text/html', ''], 'text/html,'],
    ['WWW-Authenticate', ['Bearer', 'Basic'], 'Bearer\nBasic'],
    ['Content-Disposition', ['inline', 'inline'], 'inline'],
    ['Access-Control-Allow-Origin', ['', '*'], '*'],
    ['Vary', ['Origin', '', 'Accept'], 'Origin, Accept'],
  ])('keeps apart what Firefox joins in its own way in %s: %j', (name, values, joined) => {
    const told = devToolsEntry({ headers: values.map((value) => ({ name, value })) });
    const heard = script('firefox', 'BR0 SH0 HR0(200) RS0 C0', {
      0: { response: [{ name, value: joined }] },
    });
    const [exchange] = play('firefox', [...heard, told]).exchanges();
    expect(exchange?.hops[0].response).toMatchObject({ headers: told.headers, repeatsMerged: false });
  });

  test('is not believed when joining its headers gives something else', () => {
    const other = { ...entry, headers: [{ name: 'Server', value: 'another' }] };
    const [exchange] = play('firefox', [...events, other]).exchanges();
    expect(exchange?.hops[0].response).toMatchObject({ headers: response, repeatsMerged: true });
  });

  test('tells what the server sent, before another extension’s declared rules changed who may read it', () => {
    const sent = [{ name: 'Access-Control-Allow-Origin', value: 'http://other.test' }];
    const [exchange] = play('firefox', [...events, { ...entry, headers: sent }]).exchanges();
    expect(exchange?.hops[0].response).toMatchObject({ headers: sent, rewritten: response });
  });

  test('blames nobody for a revalidation that was refused, while the page got what was stored', () => {
    const wire: HeaderList = [{ name: 'ETag', value: '"v1"' }];
    const allowing: HeaderList = [{ name: 'Access-Control-Allow-Origin', value: '*' }, ...wire];
    const stored = allowing.filter(({ name }) => name !== 'ETag');
    const heard = script(
      'firefox',
      'BR0 SH0 HR0(200) RS0 C0 BR1 SH1 HR1(200) RS1 C1 BR2 SH2 HR2(200) RS2 C2',
      {
        0: { response: allowing },
        1: { response: stored },
        2: { response: wire },
      },
    );
    // Firefox has an entry for what the page requested, with the headers as they came over the network, and none for the last.
    const told = [1, 2].map((serial) => ({ ...entry, serial, headers: allowing }));
    const exchanges = play('firefox', [...heard, ...told]).exchanges();
    expect(exchanges.map(({ hops }) => hops[0].response?.rewritten)).toEqual([null, null, null]);
  });

  test('is of the request that got this very response rather than of one that may have been rewritten', () => {
    const plain = [{ name: 'Access-Control-Allow-Origin', value: '*' }];
    const both = script('firefox', 'BR0 SH0 HR0(200) RS0 C0 BR1 SH1 HR1(200) RS1 C1', {
      0: { response },
      1: { response: plain },
    });
    const told = play('firefox', [...both, { ...entry, headers: plain }]).exchanges();
    expect(told.map(({ hops }) => hops[0].response?.rewritten)).toEqual([null, null]);
  });

  test('of another time is of another request', () => {
    const [exchange] = play('firefox', [...events, { ...entry, time: 60_000 }]).exchanges();
    expect(exchange?.hops[0].response?.repeatsMerged).toBe(true);
  });
});

test('a page that the browser does not name is named by the Origin header that it sent', () => {
  const events = script('firefox', 'BR0 SH0', {
    0: { initiator: null, headers: [{ name: 'Origin', value: 'null' }] },
  });
  expect(play('firefox', events).exchanges()[0]?.pageOrigin).toBe('null');
});

describe('after the background was away', () => {
  test('a request whose headers are told again keeps its place among those that wait for a preflight', () => {
    const put = { method: 'PUT' };
    const requests = { 0: put, 1: put, 2: preflightOf('PUT'), 3: preflightOf('PUT') };
    const events = script('firefox', 'BR0 SH0 BR1 SH1 SH0 BR2 SH2 BR3 SH3', requests);
    expect(outline(play('firefox', events).exchanges())).toEqual([
      '0 PUT pf:2 none running',
      '1 PUT pf:3 none running',
    ]);
  });
});

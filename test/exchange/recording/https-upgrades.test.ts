import { describe, expect, test } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose';
import { devToolsEntry } from './devtools-entry';
import { PAGE, preflightOf, script } from '../event-script';
import { outline, play } from './play';
import { elsewhereOf } from '../../../src/diagnosis/elsewhere/elsewhere';

const HTTP = 'http://api.test:8443/data';
const HTTPS = 'https://api.test:8443/data';
const headers = [
  { name: 'Origin', value: PAGE },
  { name: 'Sec-Fetch-Mode', value: 'cors' },
];
const allows = (value: string) => [{ name: 'Access-Control-Allow-Origin', value }];
const upgraded = { url: HTTP, redirects: [HTTPS], headers };

describe('a request that Firefox upgrades to https by itself', () => {
  const sequence = 'BR0 RD0 BR0 SH0 HR0 RS0 C0';
  const saw = (status: number) => ({
    kind: 'page-saw' as const,
    tabId: 1,
    time: 2_000,
    resources: [{ start: 1_000, url: HTTP, status, initiatorType: 'fetch' }],
  });

  test('is one hop, to the URL that was sent, and keeps its origin', () => {
    const events = script('firefox', sequence, { 0: { ...upgraded, response: allows(PAGE) } });
    const [exchange] = play('firefox', [...events, saw(200)]).exchanges();
    if (exchange === undefined) throw new Error('no exchange');
    expect(outline([exchange])).toEqual(['0 GET - 200 completed']);
    expect(exchange.hops[0]).toMatchObject({ url: HTTPS, upgraded: true, redirectUrl: null });
    expect(exchange.pageStatus).toBe(200);
    expect(diagnose(exchange)).toMatchObject({ verdict: 'allowed', causes: [], contradiction: null });
  });

  test('is blocked where the server allows the null origin, which it never had', () => {
    const events = script('firefox', sequence, { 0: { ...upgraded, response: allows('null') } });
    const [exchange] = play('firefox', [...events, saw(0)]).exchanges();
    if (exchange === undefined) throw new Error('no exchange');
    const { verdict, causes, credentials } = diagnose(exchange);
    expect([verdict, causes[0]?.code]).toEqual(['blocked', 'allow-origin-mismatch']);
    expect(credentials.mode).toBe('unknown');
  });

  test('gets the preflight that goes to https too', () => {
    const requests = {
      0: { ...upgraded, method: 'PUT' },
      1: { ...preflightOf('PUT'), url: HTTPS },
    };
    const events = script('firefox', 'BR0 RD0 BR0 SH0 BR1 SH1 HR1(204) RS1(204) C1 HR0 RS0 C0', requests);
    expect(outline(play('firefox', events).exchanges())).toEqual(['0 PUT pf:1 200 completed']);
  });

  test('tells the origin of a frame without one by its own Origin', () => {
    const opaque = { ...upgraded, initiator: null, headers: [{ name: 'Origin', value: 'null' }] };
    const [exchange] = play('firefox', script('firefox', sequence, { 0: opaque })).exchanges();
    expect(exchange?.pageOrigin).toBe('null');
  });

  test('is found by what DevTools tells of the URL that was sent', () => {
    const sent = [...allows('*'), ...allows('*')];
    const events = script('firefox', sequence, { 0: { ...upgraded, response: allows('*, *') } });
    const [exchange] = play('firefox', [...events, devToolsEntry({ url: HTTPS, headers: sent })]).exchanges();
    expect(exchange?.hops[0].response?.headers).toEqual(sent);
  });

  test('has the null origin after a real redirect', () => {
    const before = script('firefox', 'BR0 RD0 BR0 SH0 HR0(302) RD0', {
      0: { ...upgraded, redirects: [HTTPS, 'https://other.test/'], response: allows('*') },
    });
    const after = script('firefox', 'BR0 SH0 HR0 RS0 C0', {
      0: { url: 'https://other.test/', headers, response: allows('null') },
    });
    const [exchange] = play('firefox', [...before, ...after]).exchanges();
    if (exchange === undefined) throw new Error('no exchange');
    expect(outline([exchange])).toEqual(['0 GET - 302 -> GET - 200 completed']);
    expect(diagnose(exchange)).toMatchObject({ verdict: 'allowed', causes: [] });
  });

  test('is a redirect where the server was asked, or another host', () => {
    const requested = script('firefox', 'BR0 SH0 HR0(302) RD0 BR0 SH0 HR0 RS0 C0', { 0: upgraded });
    expect(outline(play('firefox', requested).exchanges())).toEqual(['0 GET - 302 -> GET - 200 completed']);
    const elsewhere = { ...upgraded, redirects: ['https://other.test/'] };
    const led = script('firefox', sequence, { 0: elsewhere });
    expect(outline(play('firefox', led).exchanges())).toEqual(['0 GET - none -> GET - 200 completed']);
  });
});

describe('a request that Chromium sends to https because of HSTS', () => {
  const events = script('chromium', 'BR0 RD0 BR0 SH0 HR0 RS0 C0', {
    0: {
      ...upgraded,
      headers: [{ name: 'Origin', value: 'null' }, ...headers.slice(1)],
      response: allows('null'),
    },
  });

  test('is redirected there, with the null origin, and no server was asked before', () => {
    const [exchange] = play('chromium', events).exchanges();
    if (exchange === undefined) throw new Error('no exchange');
    expect(outline([exchange])).toEqual(['0 GET - none -> GET - 200 completed']);
    expect(exchange.hops[0]).toMatchObject({ url: HTTP, upgraded: true, redirectUrl: HTTPS });
    expect(diagnose(exchange)).toMatchObject({
      verdict: 'allowed',
      causes: [],
      mode: { mode: 'cors', knownBy: 'observed' },
    });
    expect(elsewhereOf(exchange).firefox.verdict).toBe('blocked');
  });
});

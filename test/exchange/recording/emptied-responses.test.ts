import { describe, expect, test } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose';
import { devToolsEntry } from './devtools-entry';
import { PAGE, preflightOf, script } from '../event-script';
import { play } from './play';

const ALLOWS = { name: 'Access-Control-Allow-Origin', value: PAGE };
const JSON_TYPE = { name: 'Content-Type', value: 'application/json' };

describe.each(['chromium', 'firefox'] as const)(
  'a response that %s hands on without its headers',
  (browser) => {
    const post = { method: 'POST', headers: [{ name: 'Origin', value: PAGE }] };

    test('was emptied by the browser, and by no other extension', () => {
      const request = { ...post, response: [ALLOWS, JSON_TYPE], handedOn: [] };
      const [exchange] = play(browser, script(browser, 'BR0 SH0 HR0 RS0 C0', { 0: request })).exchanges();
      expect(exchange?.hops[0].response).toMatchObject({
        headers: [ALLOWS, JSON_TYPE],
        rewritten: null,
        emptied: true,
      });
    });

    test('is emptied where its cookies alone are handed on, which Chromium keeps apart', () => {
      const cookie = { name: 'Set-Cookie', value: 'gone=1; Max-Age=0' };
      const request = { ...post, response: [ALLOWS, cookie], handedOn: [cookie] };
      const [exchange] = play(browser, script(browser, 'BR0 SH0 HR0 RS0 C0', { 0: request })).exchanges();
      expect(exchange?.hops[0].response).toMatchObject({ rewritten: null, emptied: true });
    });

    test('proves that the script asked for no-cors, and is opaque although the server allows the page', () => {
      const request = { ...post, response: [ALLOWS, JSON_TYPE], handedOn: [] };
      const [exchange] = play(browser, script(browser, 'BR0 SH0 HR0 RS0 C0', { 0: request })).exchanges();
      if (exchange === undefined) throw new Error('no exchange');
      expect(diagnose(exchange)).toMatchObject({
        verdict: 'opaque',
        mode: { mode: 'no-cors', knownBy: 'derived' },
        rewriting: null,
        contradiction: null,
      });
    });

    test('is a preflight’s too, and blames nobody there', () => {
      const requests = {
        0: { method: 'PUT' },
        1: { ...preflightOf('PUT'), response: [ALLOWS], handedOn: [] },
      };
      const events =
        browser === 'chromium' ? 'BR0 BR1 SH1 HR1(204) RS1(204) C1' : 'BR0 SH0 BR1 SH1 HR1(204) RS1(204) C1';
      const [exchange] = play(browser, script(browser, events, requests)).exchanges();
      expect(exchange?.hops[0].preflight?.response).toMatchObject({ headers: [ALLOWS], rewritten: null });
    });

    test('is nothing special where it arrived without headers', () => {
      const [exchange] = play(browser, script(browser, 'BR0 SH0 HR0 RS0 C0')).exchanges();
      expect(exchange?.hops[0].response?.emptied).toBeUndefined();
    });
  },
);

describe('repeated header lines of which one is empty', () => {
  const asSent = (name: string, ...values: readonly string[]) => values.map((value) => ({ name, value }));
  const joined = (name: string, value: string) => [ALLOWS, { name, value }];

  test.each([
    ['Vary', ['Origin', ''], 'Origin'],
    ['Access-Control-Expose-Headers', ['', 'X-A'], 'X-A'],
    ['Vary', ['Accept', '', 'Origin'], 'Accept, Origin'],
  ])(
    'are told apart in %s: Firefox drops the empty one when it joins, and nobody else does',
    (name, values, value) => {
      const events = script('firefox', 'BR0 SH0 HR0 RS0 C0', { 0: { response: joined(name, value) } });
      const headers = [ALLOWS, ...asSent(name, ...values)];
      const [exchange] = play('firefox', [...events, devToolsEntry({ headers })]).exchanges();
      expect(exchange?.hops[0].response).toMatchObject({ headers, repeatsMerged: false, rewritten: null });
    },
  );

  test('of Access-Control-Allow-Origin block the response, although the page’s timeline shows its status', () => {
    const requestHeaders = [
      { name: 'Origin', value: PAGE },
      { name: 'Sec-Fetch-Mode', value: 'cors' },
    ];
    const request = { headers: requestHeaders, response: [ALLOWS] };
    const events = script('firefox', 'BR0 SH0 HR0 RS0 C0', { 0: request });
    const headers = [ALLOWS, { ...ALLOWS, value: '' }];
    const [exchange] = play('firefox', [...events, devToolsEntry({ headers, requestHeaders })]).exchanges();
    if (exchange === undefined) throw new Error('no exchange');
    const diagnosis = diagnose({ ...exchange, pageStatus: 200 });
    expect(diagnosis).toMatchObject({ verdict: 'blocked', rewriting: null, contradiction: null });
    expect(diagnosis.causes[0]?.code).toBe('allow-origin-repeated');
  });
});

test('DevTools that tells of a response without its headers makes nobody their author', () => {
  const events = script('firefox', 'BR0 SH0 HR0 RS0 C0', { 0: { response: [ALLOWS] } });
  const [exchange] = play('firefox', [...events, devToolsEntry({ headers: [] })]).exchanges();
  expect(exchange?.hops[0].response).toMatchObject({ headers: [ALLOWS], rewritten: null });
});

import { describe, expect, test } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose';
import { explainVerdict } from '../../../src/diagnosis/sentences/explain-verdict';
import { plainText } from '../../../src/diagnosis/words/prose';
import type { Exchange } from '../../../src/exchange/exchange';
import type { DevToolsEntry } from '../../../src/exchange/network-event';
import { devToolsEntry } from './devtools-entry';
import { PAGE, preflightOf, script } from '../event-script';
import type { ScriptRequest } from '../event-script';
import { outline, play } from './play';

const NEXT = 'http://api.test/next';
const ALLOWS = [{ name: 'Access-Control-Allow-Origin', value: PAGE }];
const fetched: ScriptRequest = {
  redirects: [NEXT],
  headers: [
    { name: 'Origin', value: PAGE },
    { name: 'Sec-Fetch-Mode', value: 'cors' },
    { name: 'Sec-Fetch-Site', value: 'same-site' },
  ],
  response: [...ALLOWS, { name: 'Location', value: '/next' }],
};
const given = (more: Partial<DevToolsEntry> = {}): DevToolsEntry =>
  devToolsEntry({ status: 0, error: 'net::ERR_ABORTED', ...more });

/** The events of Chromium with what DevTools tells after so many of them, as one exchange. */
function recorded(
  sequence: string,
  entry: DevToolsEntry,
  after: number,
  requests: Readonly<Record<string, ScriptRequest>> = { 0: fetched },
): Exchange {
  const events = script('chromium', sequence, requests);
  const [exchange, ...others] = play('chromium', [
    ...events.slice(0, after),
    entry,
    ...events.slice(after),
  ]).exchanges();
  if (exchange === undefined || others.length > 0) throw new Error('That is not one exchange.');
  return exchange;
}

const said = (exchange: Exchange): string => plainText(explainVerdict(exchange, diagnose(exchange)));

const WENT_ON = 'Not CORS: the page gave up the request before it had the response, and Chrome continued it.';

describe('a request with keepalive that the page gives up before its redirect', () => {
  const followed = 'BR0 SH0 HR0(307) RD0 BR0 SH0 HR0(200) RS0 C0';

  test('keeps the events of the next hop apart from those of the first', () => {
    const exchange = recorded(followed, given(), 2);
    expect(outline([exchange])).toEqual(['0 GET - 307 -> GET - 200 completed']);
    expect(exchange.hops[0].redirectUrl).toBe(NEXT);
    expect(exchange.hops[1]?.url).toBe(NEXT);
  });

  test('keeps the preflight of the next hop with that hop', () => {
    const requested = preflightOf('PUT');
    const sequence =
      'BR0 BR1 SH1 HR1(204) RS1 C1 SH0 HR0(307) RD0 BR0 BR2 SH2 HR2(204) RS2 C2 SH0 HR0(200) RS0 C0';
    const exchange = recorded(sequence, given({ method: 'PUT' }), 7, {
      0: { ...fetched, method: 'PUT' },
      1: { ...requested, response: ALLOWS },
      2: { ...requested, url: NEXT, response: ALLOWS },
    });
    expect(outline([exchange])).toEqual(['0 PUT pf:1 307 -> PUT pf:2 200 completed']);
  });

  test.each([
    ['completed', followed],
    ['broke off', 'BR0 SH0 HR0(307) RD0 BR0 SH0 HR0(200) RS0 ERR0(net::ERR_ABORTED)'],
    ['never sent, with redirect mode manual', 'BR0 SH0 HR0(307) RD0 BR0 ERR0(net::ERR_FAILED)'],
  ])('is canceled, and not allowed or blocked, where Chrome went on and the next one %s', (_, sequence) => {
    const exchange = recorded(sequence, given(), 2);
    const diagnosed = diagnose(exchange);
    expect(diagnosed).toMatchObject({ verdict: 'failed', knownBy: 'derived', contradiction: null });
    expect(diagnosed.causes.map(({ code, detail }) => [code, detail])).toEqual([['aborted', 'kept-alive']]);
    expect(said(exchange)).toBe(WENT_ON);
  });

  test('is blamed on no policy where Chrome did not follow the redirect either', () => {
    const exchange = recorded('BR0 SH0 HR0(307) RD0 ERR0(net::ERR_ABORTED)', given(), 2);
    const diagnosed = diagnose(exchange);
    expect(diagnosed.causes).toMatchObject([{ code: 'aborted', detail: null, knownBy: 'derived' }]);
    expect(said(exchange)).toBe('Not CORS: the request was canceled in the browser.');
    const refused = given({ status: 307 });
    const byPolicy = diagnose(recorded('BR0 SH0 HR0(307) RD0 ERR0(net::ERR_ABORTED)', refused, 5));
    expect(byPolicy.causes).toMatchObject([{ code: 'csp-blocked', knownBy: 'assumed' }]);
  });

  test('is blocked all the same where Chrome stopped it by the rules of CORS', () => {
    const forbidden = { ...fetched, response: [{ name: 'Location', value: '/next' }] };
    const sequence = 'BR0 SH0 HR0(307) ERR0(net::ERR_FAILED)';
    const diagnosed = diagnose(recorded(sequence, given(), 2, { 0: forbidden }));
    expect(diagnosed.verdict).toBe('blocked');
    expect(diagnosed.causes[0]?.code).toBe('allow-origin-missing');
  });
});

describe('a request with keepalive that the page gives up later', () => {
  const followed = 'BR0 SH0 HR0(307) RD0 BR0 SH0 HR0(200) RS0 C0';

  test('is likely canceled where DevTools ends it at a redirect that Chrome followed', () => {
    const exchange = recorded(followed, given({ status: 307 }), 6);
    const diagnosed = diagnose(exchange);
    expect(diagnosed).toMatchObject({ verdict: 'failed', knownBy: 'assumed' });
    expect(diagnosed.causes).toMatchObject([{ code: 'aborted', detail: 'kept-alive' }]);
  });

  test('is canceled where the response came after DevTools had ended it, without any redirect', () => {
    const direct = { ...fetched, redirects: [], response: ALLOWS };
    const exchange = recorded('BR0 SH0 HR0(200) RS0 C0', given(), 2, { 0: direct });
    expect(diagnose(exchange).causes).toMatchObject([{ code: 'aborted', detail: 'kept-alive' }]);
    expect(said(exchange)).toBe(WENT_ON);
  });

  test('is allowed where DevTools names no error', () => {
    const exchange = recorded(followed, devToolsEntry({ status: 307, headers: fetched.response ?? [] }), 6);
    expect(diagnose(exchange)).toMatchObject({ verdict: 'allowed', causes: [] });
  });
});

import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose';
import { elsewhereOf } from '../../../src/diagnosis/elsewhere/elsewhere';
import { explainVerdict } from '../../../src/diagnosis/sentences/explain-verdict';
import { plainText } from '../../../src/diagnosis/words/prose';
import type { Exchange, Hop } from '../../../src/exchange/exchange';
import {
  blocked,
  completed,
  exchange,
  headerList,
  hop,
  preflight,
  response,
  sentBy,
} from '../exchange-builder';

const PAGE = 'http://localhost:5173';
const OWN_HOST = 'http://localhost:3000/orders';
const OTHER_HOST = 'http://127.0.0.1:3000/orders';
const UPGRADES = headerList({ 'Content-Security-Policy': "default-src 'self'; upgrade-insecure-requests" });

const seen = (hops: readonly [Hop, ...Hop[]], more: Partial<Exchange> = {}): Exchange =>
  exchange(hops, completed, { browser: 'firefox', pageOrigin: PAGE, pagePolicies: UPGRADES, ...more });

const to = (url: string, more: Partial<Hop> = {}): Hop =>
  hop({ url, requestHeaders: sentBy(PAGE), response: response(200), ...more });

const headline = (one: Exchange): string => plainText(explainVerdict(one, diagnose(one)));

describe('http on the own host of a page with upgrade-insecure-requests', () => {
  it('is likely read without CORS in Firefox, and for certain where the timeline of the page confirms it', () => {
    const [likely, confirmed] = [seen([to(OWN_HOST)]), seen([to(OWN_HOST)], { pageStatus: 200 })];
    expect(diagnose(likely)).toMatchObject({ verdict: 'allowed', causes: [], knownBy: 'assumed' });
    expect(headline(likely)).toMatch(/^Likely allowed without CORS: the page has upgrade-insecure-requests/);
    expect(diagnose(confirmed)).toMatchObject({
      verdict: 'allowed',
      contradiction: null,
      knownBy: 'derived',
    });
    expect(headline(confirmed)).toMatch(/^Allowed without CORS: /);
  });

  it('would be blocked by every other browser', () => {
    const { chromium, webkit, standard } = elsewhereOf(seen([to(OWN_HOST)], { pageStatus: 200 }));
    for (const outcome of [chromium, webkit, standard])
      expect(outcome).toMatchObject({ verdict: 'blocked', cause: { code: 'allow-origin-missing' } });
  });

  it.each([
    ['in Chrome', seen([to(OWN_HOST)], { browser: 'chromium', end: blocked })],
    ['on another host', seen([to(OTHER_HOST)])],
    ['over https', seen([to('https://localhost:3000/')])],
    ['of a page without the policy', seen([to(OWN_HOST)], { pagePolicies: [] })],
    ['of a page whose headers were not seen', seen([to(OWN_HOST)], { pagePolicies: null })],
    ['of an opaque origin', seen([to(OWN_HOST, { requestHeaders: sentBy('null') })], { pageOrigin: 'null' })],
  ])('is no exception %s', (_, one) => {
    expect(diagnose(one)).toMatchObject({ verdict: 'blocked', causes: [{ code: 'allow-origin-missing' }] });
  });

  it('keeps the origin of the page behind a redirect, although Firefox sends null', () => {
    const redirect = response(302, { Location: OTHER_HOST });
    const allowing = (origin: string): Exchange =>
      seen([
        to(OWN_HOST, { response: redirect }),
        to(OTHER_HOST, {
          requestHeaders: sentBy('null'),
          response: response(200, { 'Access-Control-Allow-Origin': origin }),
        }),
      ]);
    expect(diagnose(allowing(PAGE)).verdict).toBe('allowed');
    expect(diagnose(allowing('null'))).toMatchObject({
      verdict: 'blocked',
      causes: [{ code: 'allow-origin-mismatch', hop: 1 }],
    });
  });

  it('is checked again once the request has been to another host, but its preflight is not', () => {
    const refused = preflight('GET', ['x-trace'], response(404));
    const hops = (last: Partial<Hop>): Exchange =>
      seen([
        to(OTHER_HOST, {
          response: response(302, { Location: OWN_HOST, 'Access-Control-Allow-Origin': PAGE }),
        }),
        to(OWN_HOST, { requestHeaders: sentBy('null'), ...last }),
      ]);
    expect(diagnose(hops({})).causes.map(({ code }) => code)).toEqual(['allow-origin-missing']);
    expect(diagnose(hops({ preflight: refused, response: null })).causes.map(({ code }) => code)).toEqual([
      'preflight-status',
      'header-not-allowed',
    ]);
  });

  it('explains a timeline that contradicts the rules, as the policy may stand in a meta element', () => {
    const said = (url: string) =>
      diagnose(seen([to(url)], { pagePolicies: null, pageStatus: 200 })).contradiction;
    expect(said(OWN_HOST)).toContain('upgrade-insecure-requests in a meta element');
    expect(said(OTHER_HOST)).not.toContain('upgrade-insecure-requests');
  });
});

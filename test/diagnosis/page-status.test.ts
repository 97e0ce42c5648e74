import { describe, expect, test } from 'vitest';
import { diagnose } from '../../src/diagnosis/diagnose';
import type { Exchange } from '../../src/exchange/exchange';
import { ALLOWS_PAGE, PAGE, completed, exchange, headerList, hop, response } from './exchange-builder';
import type { Headers } from './exchange-builder';

/** A completed request in Firefox with CORS, whose credentials mode no header shows. */
function seenInFirefox(headers: Headers, pageStatus: number | null, more: Partial<Exchange> = {}) {
  const requestHeaders = headerList({ Origin: PAGE });
  return diagnose(
    exchange([hop({ requestHeaders, response: response(200, headers) })], completed, {
      browser: 'firefox',
      pageStatus,
      ...more,
    }),
  );
}

const ANY = { 'Access-Control-Allow-Origin': '*' };
const BOTH = { ...ALLOWS_PAGE, 'Access-Control-Allow-Credentials': 'true' };

describe('what the page came to see in Firefox', () => {
  test('tells that a request carried credentials, since only those make the answer unreadable', () => {
    const { verdict, causes, credentials, contradiction } = seenInFirefox(ANY, 0);
    expect(verdict).toBe('blocked');
    expect(causes[0]?.code).toBe('allow-origin-wildcard-with-credentials');
    expect(causes[0]?.knownBy).toBe('derived');
    expect(credentials).toMatchObject({ mode: 'include', knownBy: 'derived' });
    expect(contradiction).toBeNull();
    expect(seenInFirefox(ALLOWS_PAGE, 0).causes[0]?.code).toBe('allow-credentials-missing');
  });

  test('tells that a request carried none, since the answer could be read', () => {
    const { verdict, credentials, causesIfCredentialed } = seenInFirefox(ANY, 200);
    expect(verdict).toBe('allowed');
    expect(credentials).toMatchObject({ mode: 'not-include', knownBy: 'derived' });
    expect(causesIfCredentialed).toEqual([]);
  });

  test('leaves both answers open when it is unknown, or is not the answer’s status', () => {
    for (const pageStatus of [null, 404]) {
      const { verdict, credentials, causesIfCredentialed } = seenInFirefox(ANY, pageStatus);
      expect(verdict).toBe('allowed');
      expect(credentials.mode).toBe('unknown');
      expect(causesIfCredentialed).not.toEqual([]);
    }
  });

  test('is shown as a contradiction where the rules say otherwise', () => {
    const withheld = seenInFirefox(BOTH, 0);
    expect(withheld.verdict).toBe('failed');
    expect(withheld.causes[0]).toMatchObject({ code: 'blocked-unexplained', knownBy: 'assumed' });
    expect(withheld.contradiction).toContain('could not read it');
    const passed = seenInFirefox({}, 200);
    expect(passed.verdict).toBe('allowed');
    expect(passed.contradiction).toContain('the browser let it pass');
  });

  test('says nothing about a request without CORS, which the page never can read', () => {
    const requestHeaders = headerList({ 'Sec-Fetch-Mode': 'no-cors', 'Sec-Fetch-Site': 'cross-site' });
    const opaque = exchange([hop({ requestHeaders, response: response(200) })], completed, {
      browser: 'firefox',
      pageStatus: 0,
    });
    expect(diagnose(opaque)).toMatchObject({ verdict: 'opaque', contradiction: null });
  });

  test('says nothing about a redirect that was not followed, whose status shows in any case', () => {
    const requestHeaders = headerList({ Origin: PAGE });
    const redirect = hop({ requestHeaders, response: response(302, { ...ANY, Location: '/next' }) });
    const seen = exchange([redirect], completed, { browser: 'firefox', pageStatus: 302 });
    expect(diagnose(seen).credentials.mode).toBe('unknown');
  });

  test('matters in Firefox only: Chromium’s own events tell', () => {
    expect(seenInFirefox(ANY, 0, { browser: 'chromium' }).verdict).toBe('allowed');
  });
});

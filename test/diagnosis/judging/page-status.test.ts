import { describe, expect, test } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose';
import { explainCause } from '../../../src/diagnosis/sentences/explain-cause';
import { plainText } from '../../../src/diagnosis/words/prose';
import type { Exchange } from '../../../src/exchange/exchange';
import { ALLOWS_PAGE, PAGE, completed, exchange, headerList, hop, response } from '../exchange-builder';
import type { Headers } from '../exchange-builder';

/** A completed request in Firefox with CORS, whose credentials mode no header shows. */
function inFirefox(headers: Headers, pageStatus: number | null, more: Partial<Exchange> = {}): Exchange {
  const requestHeaders = headerList({ Origin: PAGE });
  return exchange([hop({ requestHeaders, response: response(200, headers) })], completed, {
    browser: 'firefox',
    pageStatus,
    ...more,
  });
}

const seenInFirefox = (...seen: Parameters<typeof inFirefox>) => diagnose(inFirefox(...seen));

const ANY = { 'Access-Control-Allow-Origin': '*' };
const BOTH = { ...ALLOWS_PAGE, 'Access-Control-Allow-Credentials': 'true' };

describe('what the page came to see in Firefox', () => {
  test('tells that a request carried credentials, since only those make the response unreadable', () => {
    const { verdict, causes, credentials, contradiction } = seenInFirefox(ANY, 0);
    expect(verdict).toBe('blocked');
    expect(causes[0]?.code).toBe('allow-origin-wildcard-with-credentials');
    expect(causes[0]?.knownBy).toBe('assumed');
    expect(credentials).toMatchObject({ mode: 'include', knownBy: 'assumed' });
    expect(credentials.because).toContain("the page's own timeline says");
    expect(contradiction).toBeNull();
    expect(seenInFirefox(ALLOWS_PAGE, 0).causes[0]?.code).toBe('allow-credentials-missing');
  });

  test('tells that a request carried none, since the response could be read', () => {
    const { verdict, credentials, causesIfCredentialed } = seenInFirefox(ANY, 200);
    expect(verdict).toBe('allowed');
    expect(credentials).toMatchObject({ mode: 'not-include', knownBy: 'assumed' });
    expect(credentials.because).toContain("the page's own timeline says");
    expect(causesIfCredentialed).toEqual([]);
  });

  test('leaves both open when it is unknown, or is not the status of the response', () => {
    for (const pageStatus of [null, 404]) {
      const { verdict, credentials, causesIfCredentialed } = seenInFirefox(ANY, pageStatus);
      expect(verdict).toBe('allowed');
      expect(credentials.mode).toBe('unknown');
      expect(causesIfCredentialed).not.toEqual([]);
    }
  });

  test('is told as the page’s word where the rules say otherwise, and blamed on nobody else', () => {
    const withheld = seenInFirefox(BOTH, 0);
    expect(withheld.verdict).toBe('failed');
    expect(withheld.causes[0]).toMatchObject({ code: 'blocked-unexplained', knownBy: 'assumed' });
    const passed = seenInFirefox({}, 200);
    for (const diagnosis of [withheld, passed]) {
      expect(diagnosis.contradiction).toContain("The page's own timeline");
      expect(diagnosis.contradiction).not.toMatch(/extension|override|browser/);
    }
    const [cause] = withheld.causes;
    if (cause === undefined) throw new Error('There is a cause.');
    const { verdict, explanation } = explainCause(cause);
    expect(plainText(verdict)).toContain("by the page's own timeline");
    expect(plainText(explanation)).not.toMatch(/extension|override|The browser reported responseStatus/);
  });

  test('never turns what a rule blocks into allowed, and takes no cause away', () => {
    const told = seenInFirefox({}, null);
    for (const pageStatus of [200, 204, 0]) {
      const { verdict, causes, blockedAt } = seenInFirefox({}, pageStatus);
      expect(verdict).toBe('blocked');
      expect(blockedAt).toEqual(told.blockedAt);
      expect(causes.map(({ code }) => code)).toEqual(told.causes.map(({ code }) => code));
    }
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

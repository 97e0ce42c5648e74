import { describe, expect, test } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose';
import { explainVerdict } from '../../../src/diagnosis/sentences/explain-verdict';
import { plainText } from '../../../src/diagnosis/words/prose';
import type { Exchange } from '../../../src/exchange/exchange';
import { completed, exchange, failed, headerList, hop, response } from '../exchange-builder';
import type { Headers } from '../exchange-builder';

const OWN = 'http://intranet.example';
const verdictOf = (seen: Exchange): string => plainText(explainVerdict(seen, diagnose(seen)));

describe('a redirect away from the page’s own origin that Firefox does not follow', () => {
  const stopped = (url: string, headers: Headers = {}): Exchange => {
    const redirect = response(302, {
      Location: 'https://api.example/',
      'Access-Control-Allow-Origin': OWN,
      'Access-Control-Allow-Credentials': 'true',
    });
    const seen = hop({ url, requestHeaders: headerList({ Accept: '*/*', ...headers }), response: redirect });
    const end = failed('unspecified', 'NS_ERROR_DOM_BAD_URI');
    return exchange([seen], end, { browser: 'firefox', pageOrigin: OWN });
  };

  test('is told as a policy of the page or as mode same-origin, where nothing shows the mode', () => {
    const seen = stopped(`${OWN}/data`);
    expect(diagnose(seen).causes).toMatchObject([
      { code: 'csp-blocked', detail: 'or-same-origin-mode', knownBy: 'assumed' },
    ]);
    expect(verdictOf(seen)).toMatch(/Content-Security-Policy.*, or the script set mode same-origin\.$/);
  });

  test.each([
    ['the mode is shown', stopped(`${OWN}/data`, { 'Sec-Fetch-Mode': 'cors' })],
    ['it went to another origin before', stopped('http://other.example/', { Origin: OWN })],
  ])('is told as a policy of the page alone where %s', (_, seen) => {
    expect(diagnose(seen).causes).toMatchObject([{ code: 'csp-blocked', detail: null }]);
    expect(verdictOf(seen)).not.toContain('same-origin');
  });
});

describe('the absence of Sec-Fetch-Storage-Access in Chromium', () => {
  const crossSite = { 'Sec-Fetch-Mode': 'cors', 'Sec-Fetch-Site': 'cross-site', Origin: 'null' };
  const allowsNull = response(200, { 'Access-Control-Allow-Origin': 'null' });
  const sent = (url: string, more: Partial<Exchange>): Exchange =>
    exchange([hop({ url, requestHeaders: headerList(crossSite), response: allowsNull })], null, more);
  const opaque = { pageOrigin: 'null', topLevelOrigin: 'https://app.shop.example' } as const;

  test.each([
    ['an opaque origin on a page of the same site', 'https://api.shop.example/', opaque],
    ['an opaque origin on a page that is not known', 'https://api.other.example/', { pageOrigin: 'null' }],
    [
      'a frame within a page of the same site',
      'https://api.shop.example/',
      { ...opaque, pageOrigin: 'https://ads.example', frameId: 3 },
    ],
  ])('says nothing of credentials for %s', (_, url, more) => {
    expect(diagnose(sent(url, more)).credentials.mode).toBe('unknown');
  });

  test('proves that there were none where the target is of another site than the page', () => {
    const { credentials } = diagnose(sent('https://api.other.example/', opaque));
    expect(credentials).toMatchObject({ mode: 'not-include', knownBy: 'derived' });
  });
});

describe('a request of a document whose origin is opaque in Firefox, which does not name it,', () => {
  const sent = (headers: Headers, more: Partial<Exchange> = {}): Exchange =>
    exchange(
      [hop({ url: 'http://api.example/', requestHeaders: headerList(headers), response: response(200) })],
      completed,
      { browser: 'firefox', pageOrigin: null, frameId: 7, ...more },
    );

  test.each([
    ['Sec-Fetch-Mode says so', sent({ 'Sec-Fetch-Mode': 'no-cors' }), 'observed'],
    ['a GET to another origin has no Origin', sent({ Accept: '*/*' }), 'derived'],
  ])('is opaque in mode no-cors, if %s', (_, seen, knownBy) => {
    expect(diagnose(seen)).toMatchObject({ verdict: 'opaque', mode: { mode: 'no-cors', knownBy } });
  });

  test('is of no known mode where its headers were missed', () => {
    const { mode } = diagnose(sent({ Accept: '*/*' }, { beginningMissed: true }));
    expect(mode).toMatchObject({ mode: 'cors', knownBy: 'assumed' });
  });
});

test('a POST whose credentials and mode nothing shows is said to be allowed, blocked or opaque', () => {
  const post = hop({
    url: 'http://api.example/',
    method: 'POST',
    requestHeaders: headerList({ Origin: OWN }),
    response: response(200, { 'Access-Control-Allow-Origin': '*' }),
  });
  const text = verdictOf(exchange([post], completed, { browser: 'firefox', pageOrigin: OWN }));
  for (const part of ['without credentials', 'with credentials', 'no-cors', 'opaque'])
    expect(text).toContain(part);
});

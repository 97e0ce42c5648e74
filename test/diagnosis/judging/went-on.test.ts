import { describe, expect, test } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose';
import { explainVerdict } from '../../../src/diagnosis/sentences/explain-verdict';
import { plainText } from '../../../src/diagnosis/words/prose';
import type { Exchange } from '../../../src/exchange/exchange';
import {
  ALLOWS_PAGE,
  PAGE,
  completed,
  exchange,
  headerList,
  hop,
  preflight,
  response,
} from '../exchange-builder';

const firefox = { browser: 'firefox' } as const;
const PLAIN = 'http://intranet.example/';
const NEXT = 'http://other.example/';
const origin = headerList({ Origin: PAGE });

/** A POST on plain http, whose mode nothing shows, redirected by a server that allows nobody. */
const redirectedPost = (next: Exchange['hops'][number]): Exchange =>
  exchange(
    [
      hop({
        url: PLAIN,
        method: 'POST',
        requestHeaders: origin,
        response: response(302, { Location: NEXT }),
        redirectUrl: NEXT,
      }),
      next,
    ],
    completed,
    firefox,
  );

describe('a redirect that was followed although CORS forbids it', () => {
  test('proves the mode no-cors by the GET without Origin that it led to', () => {
    const get = hop({ url: NEXT, requestHeaders: headerList({ Accept: '*/*' }), response: response(200) });
    expect(diagnose(redirectedPost(get))).toMatchObject({
      verdict: 'opaque',
      mode: { mode: 'no-cors', knownBy: 'derived' },
      contradiction: null,
    });
  });

  test('proves it too where a POST with Origin was led on to', () => {
    const post = hop({
      url: NEXT,
      method: 'POST',
      requestHeaders: headerList({ Origin: 'null' }),
      response: response(200),
    });
    expect(diagnose(redirectedPost(post))).toMatchObject({
      verdict: 'opaque',
      mode: { mode: 'no-cors', knownBy: 'derived' },
    });
  });
});

describe('a request that was sent although its preflight should have kept it back', () => {
  const wildcard = preflight(
    'PUT',
    [],
    response(204, { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Methods': 'PUT' }),
  );

  test('had no credentials where only those would have kept it back', () => {
    const put = hop({
      method: 'PUT',
      requestHeaders: origin,
      preflight: wildcard,
      response: response(200, ALLOWS_PAGE),
    });
    const { verdict, credentials } = diagnose(exchange([put], completed, firefox));
    expect(verdict).toBe('allowed');
    expect(credentials).toMatchObject({ mode: 'not-include', knownBy: 'derived' });
  });

  test('is not said to be blocked at the preflight', () => {
    const refused = preflight('PUT', [], response(204));
    const put = hop({
      method: 'PUT',
      requestHeaders: origin,
      preflight: refused,
      response: response(302, { Location: NEXT }),
      redirectUrl: NEXT,
    });
    const next = hop({
      url: NEXT,
      method: 'PUT',
      requestHeaders: origin,
      response: response(200, ALLOWS_PAGE),
    });
    const { verdict, contradiction } = diagnose(exchange([put, next], completed, firefox));
    expect(verdict).toBe('allowed');
    expect(contradiction).toContain('but it continued');
  });
});

test.each(['chromium', 'firefox'] as const)(
  'a beacon in %s has credentials, whether or not anything shows them',
  (browser) => {
    const post = hop({
      method: 'POST',
      requestHeaders: headerList({ Origin: PAGE, 'Sec-Fetch-Mode': 'cors' }),
      response: response(200, { 'Access-Control-Allow-Origin': '*' }),
    });
    const { credentials } = diagnose(exchange([post], completed, { browser, type: 'ping' }));
    expect(credentials).toMatchObject({ mode: 'include', knownBy: 'derived' });
  },
);

describe('a redirect to about: in mode no-cors, of which Firefox tells no end', () => {
  const toAbout = (end: Exchange['end']): Exchange => {
    const requestHeaders = headerList({ 'Sec-Fetch-Mode': 'no-cors' });
    return exchange(
      [hop({ requestHeaders, response: response(303, { Location: 'about:blank' }) })],
      end,
      firefox,
    );
  };

  test('is only likely to be blocked, as workers and keepalive get an opaque response', () => {
    const seen = toAbout(null);
    expect(diagnose(seen)).toMatchObject({ verdict: 'blocked', knownBy: 'assumed' });
    expect(plainText(explainVerdict(seen, diagnose(seen)))).toMatch(
      /^Likely blocked .* opens an empty page instead, and the response is opaque\.$/,
    );
  });
});

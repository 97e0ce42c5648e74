import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose';
import type { Browser, Exchange } from '../../../src/exchange/exchange';
import { explainVerdict } from '../../../src/diagnosis/sentences/explain-verdict';
import { plainText } from '../../../src/diagnosis/words/prose';
import { NO_TAB } from '../../../src/exchange/network-event';
import { codesOf } from '../codes-of';
import {
  ALLOWS_PAGE,
  API,
  PAGE,
  blocked,
  completed,
  exchange,
  failed,
  headerList,
  hop,
  preflight,
  response,
  sentBy,
} from '../exchange-builder';
import { elsewhereOf } from '../../../src/diagnosis/elsewhere/elsewhere';

const codesIn = (browser: Browser, seen: Exchange): readonly string[] =>
  codesOf(diagnose({ ...seen, browser }));

const redirectTo = (location: string): Exchange =>
  exchange([hop({ response: response(302, { Location: location }) })], blocked);

describe('a redirect', () => {
  const elsewhere = 'https://other.example/orders';

  it('taints the origin, so that the final response has to allow null', () => {
    const diagnosed = diagnose(
      exchange(
        [
          hop({ response: response(302, { ...ALLOWS_PAGE, Location: elsewhere }), redirectUrl: elsewhere }),
          hop({ url: elsewhere, response: response(200, ALLOWS_PAGE) }),
        ],
        blocked,
      ),
    );
    expect(diagnosed).toMatchObject({ verdict: 'blocked', blockedAt: { stage: 'response', hop: 1 } });
    expect(diagnosed.causes[0]).toMatchObject({ code: 'allow-origin-mismatch', detail: 'tainted-redirect' });
  });

  it('is blocked itself when it does not allow the origin', () => {
    const diagnosed = diagnose(
      exchange([hop({ response: response(302, { Location: elsewhere }) })], blocked),
    );
    expect(diagnosed.blockedAt).toEqual({ stage: 'redirect', hop: 0 });
    expect(codesOf(diagnosed)).toEqual(['allow-origin-missing']);
  });

  it('is the cause when the page asked for an error, and no error when it asked for the redirect itself', () => {
    const received = hop({
      response: response(302, { ...ALLOWS_PAGE, Location: elsewhere }),
      redirectUrl: elsewhere,
    });
    const aborted = failed('aborted', 'net::ERR_ABORTED');
    const onError = diagnose(
      exchange([received], aborted, { devtoolsError: { name: 'net::ERR_FAILED', hop: 0 } }),
    );
    expect(onError.verdict).toBe('blocked');
    expect(onError.causes[0]).toMatchObject({ code: 'redirect-mode-error', knownBy: 'derived' });
    const manual = diagnose(
      exchange([received], aborted, { devtoolsError: { name: 'net::ERR_ABORTED', hop: 1 } }),
    );
    expect(manual).toMatchObject({ verdict: 'opaque', causes: [] });
  });

  it('is opaque to a script with keepalive too, where Chrome begins the next request and drops it unsent', () => {
    const hops = [
      hop({ response: response(302, { ...ALLOWS_PAGE, Location: elsewhere }), redirectUrl: elsewhere }),
      hop({ url: elsewhere, requestHeaders: null }),
    ] as const;
    const manual = exchange(hops, failed('unspecified', 'net::ERR_FAILED'), {
      devtoolsError: { name: 'net::ERR_ABORTED', hop: 1 },
    });
    expect(diagnose(manual)).toMatchObject({ verdict: 'opaque', causes: [] });
    expect(plainText(explainVerdict(manual, diagnose(manual)))).toContain('redirect: "manual"');
    const unknown = diagnose({ ...manual, devtoolsError: null });
    expect(codesOf(unknown)).toEqual(['blocked-unexplained']);
    const sent = diagnose({ ...manual, hops: [hops[0], hop({ url: elsewhere })] });
    expect(sent.verdict).toBe('failed');
  });

  it('is opaque to a script with keepalive wherever it leads, as without keepalive', () => {
    const target = 'https://u:p@other.example/';
    const hops = [
      hop({ response: response(302, { ...ALLOWS_PAGE, Location: target }), redirectUrl: target }),
      hop({ url: target, requestHeaders: null }),
    ] as const;
    const manual = exchange(hops, failed('unspecified', 'net::ERR_FAILED'), {
      devtoolsError: { name: 'net::ERR_ABORTED', hop: 1, withoutResponse: true },
    });
    expect(diagnose(manual)).toMatchObject({ verdict: 'opaque', causes: [] });
    const unknown = diagnose({ ...manual, devtoolsError: null });
    expect(unknown).toMatchObject({ verdict: 'failed', knownBy: 'assumed', contradiction: null });
    expect(codesOf(unknown)).toEqual(['blocked-unexplained']);
    expect(plainText(explainVerdict(manual, unknown))).toBe(
      'Not known: the request failed, or the script set redirect: "manual" and got an opaque response.',
    );
  });

  it('shows a request without credentials once Chrome announces it, as the CORS check comes first', () => {
    const sameSite = sentBy(PAGE, { 'Sec-Fetch-Site': 'same-site' });
    const redirect = hop({
      requestHeaders: sameSite,
      response: response(302, { ...ALLOWS_PAGE, Location: '/next' }),
    });
    const dropped = hop({ url: `${API}/next`, requestHeaders: null });
    const announced = exchange(
      [{ ...redirect, redirectUrl: `${API}/next` }, dropped],
      failed('unspecified', 'net::ERR_FAILED'),
      { devtoolsError: { name: 'net::ERR_ABORTED', hop: 1 } },
    );
    const diagnosed = diagnose(announced);
    expect(diagnosed).toMatchObject({ verdict: 'opaque', causes: [] });
    expect(diagnosed.credentials).toMatchObject({ mode: 'not-include', knownBy: 'derived' });
    const refused = diagnose(exchange([redirect], blocked));
    expect(refused.verdict).toBe('blocked');
    expect(codesOf(refused)).toEqual(['allow-credentials-missing']);
  });

  it('may fail for a page whose service worker did not follow it, which shows nowhere', () => {
    const redirect = hop({
      response: response(302, { ...ALLOWS_PAGE, Location: elsewhere }),
      redirectUrl: elsewhere,
    });
    const ofWorker = exchange([redirect], failed('aborted', 'net::ERR_ABORTED'), {
      devtoolsError: { name: 'net::ERR_ABORTED', hop: 1 },
      tabId: NO_TAB,
    });
    expect(plainText(explainVerdict(ofWorker, diagnose(ofWorker)))).toBe(
      'Opaque to the worker: it handles redirects itself (redirect: "manual"). What a service worker then gave to the page is not known.',
    );
  });

  it("leaves the page's own origin only in a mode that allows it", () => {
    const own = `${PAGE}/leave`;
    const requestHeaders = headerList({ 'Sec-Fetch-Mode': 'same-origin' });
    const diagnosed = diagnose(
      exchange([hop({ url: own, requestHeaders, response: response(302, { Location: API }) })], blocked),
    );
    expect(diagnosed).toMatchObject({ verdict: 'blocked', blockedAt: { stage: 'redirect', hop: 0 } });
    expect(codesOf(diagnosed)).toEqual(['mode-same-origin']);
  });
});

describe('a redirect that is wrong and names no origin', () => {
  it('is reported for its Location first, where that is no URL: both browsers read it before they ask who may', () => {
    const seen = redirectTo('http://localhost:99999/');
    const both = ['redirect-location-invalid', 'allow-origin-missing'];
    expect(codesIn('chromium', seen)).toEqual(both);
    expect(codesIn('firefox', seen)).toEqual(both);
  });

  it.each(['data:text/plain,x', 'file:///x', 'javascript:0', 'blob:https://a.example/x'])(
    'is reported for the scheme first by Firefox alone: %s',
    (location) => {
      expect(codesIn('firefox', redirectTo(location))).toEqual(['redirect-scheme', 'allow-origin-missing']);
      expect(codesIn('chromium', redirectTo(location))).toEqual(['allow-origin-missing', 'redirect-scheme']);
    },
  );

  it('is reported for the missing header first, where it leads to a scheme that Firefox has to look up', () => {
    expect(codesIn('firefox', redirectTo('x-custom:y'))).toEqual(['allow-origin-missing', 'redirect-scheme']);
  });
});

describe('a redirect that was followed although it does not allow credentials', () => {
  it('shows that the request has none, however it ends', () => {
    const redirected = hop({
      response: response(308, { ...ALLOWS_PAGE, Location: 'https://other.example/' }),
    });
    const seen = exchange([redirected, hop({ url: 'https://other.example/' })], blocked, {
      browser: 'firefox',
    });
    const { credentials, causes } = diagnose(seen);
    expect(credentials).toMatchObject({ mode: 'not-include', knownBy: 'derived' });
    expect(causes.map(({ code }) => code)).not.toContain('allow-credentials-missing');
  });
});

describe('a redirect that the page asked not to follow', () => {
  const target = 'https://u:p@other.example/';
  const received = response(302, { ...ALLOWS_PAGE, Location: target });
  const seen = exchange(
    [hop({ response: received, redirectUrl: target })],
    failed('aborted', 'net::ERR_ABORTED'),
  );

  it('is opaque wherever it leads, as DevTools names the error with the request that never began', () => {
    const manual = diagnose({ ...seen, devtoolsError: { name: 'net::ERR_ABORTED', hop: 1 } });
    expect(manual).toMatchObject({ verdict: 'opaque', causes: [] });
  });
});

describe('a redirect to a URL with a password in mode no-cors', () => {
  const requestHeaders = headerList({ 'Sec-Fetch-Mode': 'no-cors', 'Sec-Fetch-Site': 'cross-site' });
  const seen = exchange(
    [hop({ requestHeaders, response: response(302, { Location: 'https://u:p@other.example/' }) })],
    failed('aborted', 'net::ERR_ABORTED'),
  );

  it('is refused by Chromium', () => {
    const diagnosed = diagnose({
      ...seen,
      browser: 'chromium',
      devtoolsError: { name: 'net::ERR_ABORTED', hop: 0 },
    });
    expect(diagnosed.verdict).toBe('blocked');
    expect(codesOf(diagnosed)).toEqual(['redirect-with-userinfo']);
  });

  it('is refused by the page in Chromium where keepalive makes the browser follow it', () => {
    const [first] = seen.hops;
    const target = 'https://u:p@other.example/';
    const followed = exchange(
      [{ ...first, redirectUrl: target }, hop({ url: target, requestHeaders, response: response(200) })],
      completed,
      { devtoolsError: { name: 'net::ERR_ABORTED', hop: 0 } },
    );
    const diagnosed = diagnose(followed);
    expect(diagnosed).toMatchObject({ verdict: 'blocked', knownBy: 'derived', contradiction: null });
    expect(codesOf(diagnosed)).toEqual(['redirect-with-userinfo']);
  });

  it('passes by the standard', () => {
    expect(elsewhereOf({ ...seen, browser: 'chromium' }).standard.verdict).not.toBe('blocked');
  });
});

describe('a preflight back to the own origin of the page, after a redirect', () => {
  const back = (headers: Readonly<Record<string, string>>, end = completed): Exchange =>
    exchange(
      [
        hop({
          method: 'PUT',
          preflight: preflight(
            'PUT',
            [],
            response(204, { ...ALLOWS_PAGE, 'Access-Control-Allow-Methods': 'PUT' }),
          ),
          response: response(307, { ...ALLOWS_PAGE, Location: `${PAGE}/back` }),
        }),
        hop({
          url: `${PAGE}/back`,
          method: 'PUT',
          preflight: preflight('PUT', [], response(204, headers)),
          response: end === completed ? response(200, { 'Access-Control-Allow-Origin': '*' }) : null,
        }),
      ],
      end,
    );

  it('needs no Access-Control-Allow-Origin in Firefox', () => {
    const seen = back({ 'Access-Control-Allow-Methods': 'PUT' });
    expect(diagnose({ ...seen, browser: 'firefox' })).toMatchObject({ verdict: 'allowed', causes: [] });
  });

  it('still has to allow the method in Firefox', () => {
    expect(codesIn('firefox', back({}, blocked))).toEqual(['method-not-allowed']);
  });

  it('needs the header in Chromium', () => {
    expect(codesIn('chromium', back({ 'Access-Control-Allow-Methods': 'PUT' }, blocked))).toEqual([
      'allow-origin-missing',
    ]);
  });
});

describe('a response that Firefox could not make sense of', () => {
  it('is called invalid, not withheld, when there was no response to withhold', () => {
    const seen = exchange([hop({ url: API })], failed('orb', 'NS_ERROR_CORRUPTED_CONTENT'));
    expect(codesIn('firefox', seen)).toEqual(['response-invalid']);
  });
});

import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/diagnosis/diagnose';
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
} from './exchange-builder';

const codesOf = (diagnosed: ReturnType<typeof diagnose>) => diagnosed.causes.map(({ code }) => code);

describe('the verdict', () => {
  it('is allowed when the answer names the origin of the page', () => {
    const diagnosed = diagnose(exchange([hop({ response: response(200, ALLOWS_PAGE) })], completed));
    expect(diagnosed).toMatchObject({ verdict: 'allowed', blockedAt: null, causes: [], contradiction: null });
    expect(diagnosed.preflight).toEqual({
      required: false,
      reasons: [],
      sent: false,
      fromCache: false,
      undecided: [],
    });
  });

  it('is blocked at the response when no answer names an origin, and says that the server ran the request', () => {
    const diagnosed = diagnose(exchange([hop({ response: response(500) })], blocked));
    expect(diagnosed).toMatchObject({
      verdict: 'blocked',
      blockedAt: { stage: 'response', hop: 0 },
      reachedServer: 'yes',
    });
    expect(codesOf(diagnosed)).toEqual(['allow-origin-missing']);
    expect(diagnosed.causes[0]?.knownBy).toBe('observed');
  });

  it('is pending as long as the request runs and no rule is broken', () => {
    expect(diagnose(exchange([hop({ response: response(200, ALLOWS_PAGE) })], null)).verdict).toBe('pending');
  });

  it('does not wait for an end that Chromium never reports: a redirect to a scheme that is not HTTP', () => {
    const location = 'app://open';
    const answer = response(302, { ...ALLOWS_PAGE, Location: location });
    const diagnosed = diagnose(exchange([hop({ response: answer, redirectUrl: location })], null));
    expect(diagnosed.verdict).toBe('blocked');
    expect(codesOf(diagnosed)).toEqual(['redirect-scheme']);
  });

  it('is opaque for a no-cors request, which no header can block', () => {
    const requestHeaders = headerList({ 'Sec-Fetch-Mode': 'no-cors', 'Sec-Fetch-Site': 'cross-site' });
    const diagnosed = diagnose(exchange([hop({ requestHeaders, response: response(200) })], completed));
    expect(diagnosed).toMatchObject({
      verdict: 'opaque',
      causes: [],
      mode: { mode: 'no-cors', knownBy: 'observed' },
    });
  });

  describe('by a POST without Sec-Fetch-Mode, which plain http does not get', () => {
    const url = 'http://api.example/orders';
    const post = hop({
      url,
      method: 'POST',
      requestHeaders: headerList({ Origin: PAGE }),
      response: response(200),
    });

    it('is opaque where Chrome completed it, which it does with no other mode', () => {
      expect(diagnose(exchange([post], completed))).toMatchObject({
        verdict: 'opaque',
        mode: { mode: 'no-cors', knownBy: 'derived' },
        contradiction: null,
      });
    });

    it('is only assumed to be allowed where the answer allows it: the script may have asked for an opaque one', () => {
      const answered = { ...post, response: response(200, { 'Access-Control-Allow-Origin': PAGE }) };
      expect(diagnose(exchange([answered], completed))).toMatchObject({
        verdict: 'allowed',
        knownBy: 'assumed',
      });
    });

    it('is blocked where Chrome broke it off', () => {
      expect(diagnose(exchange([post], blocked))).toMatchObject({ verdict: 'blocked', knownBy: 'observed' });
    });

    it('is only assumed to be blocked in Firefox, which completes both alike', () => {
      const seen = { ...exchange([post], completed), browser: 'firefox', pageStatus: 0 } as const;
      expect(diagnose(seen)).toMatchObject({ verdict: 'blocked', knownBy: 'assumed' });
    });
  });

  it('is opaque without Sec-Fetch-Mode too, which plain http does not get, where a GET carries no Origin', () => {
    const url = 'http://intranet.example/';
    const plain = (headers: Readonly<Record<string, string>>) =>
      diagnose(
        exchange([hop({ url, requestHeaders: headerList(headers), response: response(200) })], completed, {
          browser: 'firefox',
        }),
      );
    expect(plain({ Accept: '*/*' })).toMatchObject({
      verdict: 'opaque',
      mode: { mode: 'no-cors', knownBy: 'derived' },
    });
    expect(plain({ Origin: PAGE })).toMatchObject({ verdict: 'blocked', mode: { mode: 'cors' } });
  });

  it('is failed, and never CORS, when the connection is refused', () => {
    const end = failed('refused', 'net::ERR_CONNECTION_REFUSED');
    const diagnosed = diagnose(exchange([hop()], end));
    expect(diagnosed).toMatchObject({ verdict: 'failed', reachedServer: 'no' });
    expect(codesOf(diagnosed)).toEqual(['network-refused']);
  });

  it('is failed when the preflight finds no server, although the preflight is a part of CORS', () => {
    const sent = preflight('PUT', [], null, { end: failed('unspecified') });
    const end = failed('refused', 'net::ERR_CONNECTION_REFUSED');
    const diagnosed = diagnose(
      exchange([hop({ method: 'PUT', requestHeaders: null, preflight: sent })], end),
    );
    expect(diagnosed).toMatchObject({
      verdict: 'failed',
      blockedAt: { stage: 'preflight', hop: 0 },
      reachedServer: 'no',
    });
    expect(codesOf(diagnosed)).toEqual(['preflight-network-error']);
  });

  it('is allowed when the page breaks off the transfer of an answer that it was let to read', () => {
    const end = failed('aborted', 'net::ERR_ABORTED');
    expect(diagnose(exchange([hop({ response: response(200, ALLOWS_PAGE) })], end)).verdict).toBe('allowed');
    expect(diagnose(exchange([hop()], end)).verdict).toBe('failed');
  });

  it('leaves open whether the server ran a request whose connection was reset', () => {
    const diagnosed = diagnose(
      exchange([hop({ method: 'POST' })], failed('reset', 'net::ERR_CONNECTION_RESET')),
    );
    expect(diagnosed).toMatchObject({ verdict: 'failed', reachedServer: 'unknown' });
  });

  it('shows a contradiction when the browser lets pass what the rules forbid', () => {
    const diagnosed = diagnose(exchange([hop({ response: response(200) })], completed));
    expect(diagnosed.verdict).toBe('allowed');
    expect(diagnosed.contradiction).toContain('the browser let it pass');
  });

  it('shows a contradiction when the browser withholds what the rules allow', () => {
    const diagnosed = diagnose(exchange([hop({ response: response(200, ALLOWS_PAGE) })], blocked));
    expect(diagnosed).toMatchObject({ verdict: 'failed' });
    expect(codesOf(diagnosed)).toEqual(['blocked-unexplained']);
    expect(diagnosed.contradiction).toContain('may be read');
  });

  it('follows the rules in Firefox, where a blocked response completes like any other', () => {
    const diagnosed = diagnose(
      exchange([hop({ response: response(200) })], completed, { browser: 'firefox' }),
    );
    expect(diagnosed).toMatchObject({ verdict: 'blocked', contradiction: null });
    expect(diagnosed.causes[0]?.knownBy).toBe('derived');
  });
});

describe('the preflight', () => {
  it('names everything that is wrong at once, in the order in which the browser would complain', () => {
    const sent = preflight('PUT', ['authorization', 'content-type'], response(404));
    const diagnosed = diagnose(
      exchange([hop({ method: 'PUT', requestHeaders: null, preflight: sent })], blocked),
    );
    expect(codesOf(diagnosed)).toEqual([
      'allow-origin-missing',
      'preflight-status',
      'method-not-allowed',
      'header-not-allowed',
      'header-not-allowed',
    ]);
    expect(diagnosed).toMatchObject({ blockedAt: { stage: 'preflight', hop: 0 }, reachedServer: 'no' });
  });

  it('puts the status first where Safari would, and says so beside the verdict', () => {
    const sent = preflight('PUT', [], response(404));
    const diagnosed = diagnose(
      exchange([hop({ method: 'PUT', requestHeaders: null, preflight: sent })], blocked),
    );
    expect(diagnosed.elsewhere).toMatchObject({
      webkit: { verdict: 'blocked', cause: { code: 'preflight-status' } },
      firefox: { verdict: 'blocked', cause: { code: 'allow-origin-missing' } },
    });
  });

  it('sets apart what would be wrong only with credentials, when the mode cannot be seen', () => {
    const answer = response(204, { 'Access-Control-Allow-Origin': PAGE });
    const sent = preflight('PUT', [], answer);
    const diagnosed = diagnose(
      exchange([hop({ method: 'PUT', requestHeaders: null, preflight: sent })], blocked),
    );
    expect(codesOf(diagnosed)).toEqual(['method-not-allowed']);
    expect(diagnosed.credentials.mode).toBe('unknown');
    expect(diagnosed.causesIfCredentialed.map(({ code }) => code)).toEqual(['allow-credentials-missing']);
  });

  it('is from the cache when the rules require one, none was sent, and the server answered', () => {
    const diagnosed = diagnose(
      exchange([hop({ method: 'PUT', response: response(200, ALLOWS_PAGE) })], completed),
    );
    expect(diagnosed.preflight).toMatchObject({ required: true, sent: false, fromCache: true });
    const broken = diagnose(exchange([hop({ method: 'PUT' })], failed('reset', 'net::ERR_CONNECTION_RESET')));
    expect(broken.preflight).toMatchObject({ required: true, sent: false, fromCache: true });
    const refused = diagnose(exchange([hop({ method: 'PUT' })], failed('refused')));
    expect(refused.preflight).toMatchObject({ required: true, sent: false, fromCache: false });
  });

  it('is explained by an upload listener or a stream when neither method nor headers need it', () => {
    const sent = preflight('POST', [], response(204, ALLOWS_PAGE));
    const diagnosed = diagnose(
      exchange([hop({ method: 'POST', preflight: sent, response: response(200, ALLOWS_PAGE) })], completed),
    );
    expect(diagnosed.preflight.reasons).toEqual([{ kind: 'use-cors-preflight-flag' }]);
  });
});

describe('the credentials mode', () => {
  const wildcard = response(200, { 'Access-Control-Allow-Origin': '*' });

  it('is include when a cookie went to another origin', () => {
    const requestHeaders = headerList({ Origin: PAGE, 'Sec-Fetch-Mode': 'cors', Cookie: 'a=b' });
    const diagnosed = diagnose(exchange([hop({ requestHeaders, response: wildcard })], blocked));
    expect(diagnosed.credentials).toMatchObject({ mode: 'include', knownBy: 'observed' });
    expect(codesOf(diagnosed)).toEqual([
      'allow-origin-wildcard-with-credentials',
      'allow-credentials-missing',
    ]);
  });

  it('is include when only a request with credentials would be blocked', () => {
    const requestHeaders = headerList({
      Origin: PAGE,
      'Sec-Fetch-Mode': 'cors',
      'Sec-Fetch-Site': 'same-site',
    });
    const diagnosed = diagnose(exchange([hop({ requestHeaders, response: wildcard })], blocked));
    expect(diagnosed.credentials).toMatchObject({ mode: 'include', knownBy: 'derived' });
  });

  it('is not include when Chrome would have said so across sites', () => {
    const diagnosed = diagnose(exchange([hop({ response: wildcard })], completed));
    expect(diagnosed.credentials).toMatchObject({ mode: 'not-include', knownBy: 'derived' });
    expect(diagnosed.verdict).toBe('allowed');
  });

  it('stays unknown in Firefox without a cookie, and both answers are kept', () => {
    const diagnosed = diagnose(exchange([hop({ response: wildcard })], completed, { browser: 'firefox' }));
    expect(diagnosed.credentials.mode).toBe('unknown');
    expect(diagnosed.verdict).toBe('allowed');
    expect(diagnosed.causesIfCredentialed.map(({ code }) => code)).toContain(
      'allow-origin-wildcard-with-credentials',
    );
  });
});

describe('a redirect', () => {
  const elsewhere = 'https://other.example/orders';

  it('taints the origin, so that the final answer has to allow null', () => {
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
    const answered = hop({
      response: response(302, { ...ALLOWS_PAGE, Location: elsewhere }),
      redirectUrl: elsewhere,
    });
    const aborted = failed('aborted', 'net::ERR_ABORTED');
    const onError = diagnose(
      exchange([answered], aborted, { devtoolsError: { name: 'net::ERR_FAILED', hop: 0 } }),
    );
    expect(onError.verdict).toBe('blocked');
    expect(onError.causes[0]).toMatchObject({ code: 'redirect-mode-error', knownBy: 'derived' });
    const manual = diagnose(
      exchange([answered], aborted, { devtoolsError: { name: 'net::ERR_ABORTED', hop: 1 } }),
    );
    expect(manual).toMatchObject({ verdict: 'opaque', causes: [] });
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

describe('odd input', () => {
  it('is judged by its outcome when neither page nor Origin header is known', () => {
    const end = failed('unspecified');
    const bare = exchange([hop({ requestHeaders: null })], end, { pageOrigin: null });
    expect(diagnose(bare)).toMatchObject({ verdict: 'failed', origin: null });
  });

  it('is survived when the URL cannot be parsed', () => {
    expect(diagnose(exchange([hop({ url: 'http://[broken' })], completed)).verdict).not.toBe('pending');
  });
});

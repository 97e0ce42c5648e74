import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose';
import { explainCause } from '../../../src/diagnosis/sentences/explain-cause';
import { explainVerdict } from '../../../src/diagnosis/sentences/explain-verdict';
import { plainText } from '../../../src/diagnosis/words/prose';
import type { Exchange } from '../../../src/exchange/exchange';
import { PAGE, completed, exchange, failed, headerList, hop, response } from '../exchange-builder';
import type { Headers } from '../exchange-builder';

const noCors = headerList({ 'Sec-Fetch-Mode': 'no-cors' });
const withheld = failed('corp', 'net::ERR_BLOCKED_BY_RESPONSE');
const BY_COEP = 'net::ERR_BLOCKED_BY_RESPONSE.NotSameOriginAfterDefaultedToSameOriginByCoep';

const respondedNoCors = (headers: Headers, byDevTools: string | null = null) =>
  diagnose(
    exchange([hop({ requestHeaders: noCors, response: response(200, headers) })], withheld, {
      devtoolsError: byDevTools === null ? null : { name: byDevTools, hop: 0 },
    }),
  );

describe('a response that was withheld from a request without CORS', () => {
  it.each(['same-origin', 'same-site'])('is so by its own Cross-Origin-Resource-Policy: %s', (policy) => {
    expect(respondedNoCors({ 'Cross-Origin-Resource-Policy': policy }).causes).toMatchObject([
      { code: 'corp-blocked', knownBy: 'observed' },
    ]);
  });

  it.each([{}, { 'Cross-Origin-Resource-Policy': 'Same-Origin' }])(
    'is so by the policy of the page when it has none that is valid: %j',
    (headers: Headers) => {
      expect(respondedNoCors(headers).causes).toMatchObject([{ code: 'coep-blocked', knownBy: 'assumed' }]);
    },
  );

  it('is known to be so by the policy of the page once DevTools says it', () => {
    expect(respondedNoCors({}, BY_COEP).causes).toMatchObject([
      { code: 'coep-blocked', knownBy: 'observed' },
    ]);
  });
});

describe("the policies in the page's own response", () => {
  const withheldUnder = (policies: Headers, byDevTools: string | null = null) =>
    diagnose(
      exchange([hop({ requestHeaders: noCors, response: response(200) })], withheld, {
        pagePolicies: headerList(policies),
        devtoolsError: byDevTools === null ? null : { name: byDevTools, hop: 0 },
      }),
    ).causes;
  const ISOLATED = { 'Document-Isolation-Policy': 'isolate-and-require-corp' };

  it('tell a Document-Isolation-Policy from an embedder policy, which Chrome names for both', () => {
    expect(withheldUnder(ISOLATED, BY_COEP)).toMatchObject([
      { code: 'document-isolation-policy', knownBy: 'observed' },
    ]);
    expect(withheldUnder({ ...ISOLATED, 'Cross-Origin-Embedder-Policy': 'require-corp' })).toMatchObject([
      { code: 'coep-blocked', knownBy: 'observed' },
    ]);
  });

  it('name no policy that isolates nothing', () => {
    expect(withheldUnder({ 'Document-Isolation-Policy': 'none' })).toMatchObject([
      { code: 'coep-blocked', knownBy: 'assumed' },
    ]);
  });

  const revoked = failed('network-access-revoked', 'net::ERR_NETWORK_ACCESS_REVOKED');
  const refusedUnder = (policies: Headers | null) =>
    diagnose(
      exchange([hop({ requestHeaders: null })], revoked, {
        pagePolicies: policies === null ? null : headerList(policies),
      }),
    );

  it('prove a Connection-Allowlist, which stays likely where they were not seen', () => {
    expect(refusedUnder({ 'Connection-Allowlist': '(response-origin)' }).causes).toMatchObject([
      { code: 'connection-allowlist', owner: 'frontend', knownBy: 'observed' },
    ]);
    expect(refusedUnder(null).causes).toMatchObject([{ code: 'connection-allowlist', knownBy: 'assumed' }]);
  });

  const unsentUnder = (type: Exchange['type'], policies: Headers) =>
    diagnose(
      exchange([hop({ requestHeaders: null })], failed('not-sent', 'status 0'), {
        type,
        pagePolicies: headerList(policies),
      }),
    ).causes;

  it('make an Integrity-Policy likely for the kinds of resource that it names alone', () => {
    const policy = { 'Integrity-Policy': 'blocked-destinations=(script), endpoints=(x)' };
    expect(unsentUnder('script', policy)).toMatchObject([{ code: 'integrity-policy', knownBy: 'assumed' }]);
    expect(unsentUnder('stylesheet', policy)).toMatchObject([{ code: 'never-sent' }]);
    expect(unsentUnder('script', { 'Integrity-Policy': 'blocked-destinations=(style)' })).toMatchObject([
      { code: 'never-sent' },
    ]);
  });

  it('are quoted where a Content Security Policy is the likely reason, or are said to have none', () => {
    const policy = "connect-src 'self'";
    const [quoted] = unsentUnder('xmlhttprequest', { 'Content-Security-Policy': policy });
    expect(quoted?.evidence).toContainEqual(expect.objectContaining({ message: 'page', value: policy }));
    const [cause] = unsentUnder('xmlhttprequest', {});
    if (cause === undefined) throw new Error('The request has no cause.');
    expect(plainText(explainCause(cause).explanation)).toContain('would be in a <meta> element');
  });
});

const toPlainHttp = hop({
  response: response(302, { 'Access-Control-Allow-Origin': PAGE, Location: 'http://api.example/next' }),
});
const toHttps = hop({
  response: response(302, { 'Access-Control-Allow-Origin': PAGE, Location: 'https://other.example/next' }),
});
const aborted = failed('aborted', 'net::ERR_ABORTED');
const stopped = failed('redirect-stopped', 'NS_ERROR_NET_ON_RECEIVING_FROM');
const firefox = { browser: 'firefox' } as const;
const atRedirect = (name: string) => ({ name, hop: 0 });
const atTarget = (name: string) => ({ name, hop: 1 });

describe('a request that DevTools lists as never sent', () => {
  const refused = failed('not-sent', 'status 0');
  const unsent = (url: string, more: Partial<Exchange> = {}) =>
    diagnose(exchange([hop({ url, requestHeaders: null })], refused, more));
  const unknown = { pageOrigin: null, topLevelOrigin: 'https://shop.example' };
  const inFrame = { type: 'other', pageOrigin: null, topLevelOrigin: 'http://shop.example' } as const;
  const onPlainPage = { ...inFrame, browser: 'firefox' } as const;
  const sandboxed = { pageOrigin: 'null', topLevelOrigin: 'https://shop.example' };

  it.each([
    ['http://api.example/', {}, 'mixed-content', 'derived'],
    ['http://api.example/', unknown, 'mixed-content', 'assumed'],
    ['http://api.example/', sandboxed, 'mixed-content', 'assumed'],
    ['http://api.example/', inFrame, 'mixed-content', 'assumed'],
    ['http://api.example/', onPlainPage, 'never-sent', 'derived'],
    ['http://api.example/', { ...onPlainPage, topLevelOrigin: null }, 'never-sent', 'derived'],
    ['http://127.0.0.1/', {}, 'csp-blocked', 'assumed'],
    ['https://api.example/', {}, 'csp-blocked', 'assumed'],
    ['https://api.example:25/', {}, 'never-sent', 'derived'],
    ['https://api.example/', { type: 'other' }, 'never-sent', 'derived'],
  ] as const)('%s %j is %s, %s', (url, more, code, knownBy) => {
    const diagnosed = unsent(url, more);
    expect(diagnosed).toMatchObject({ verdict: 'failed', reachedServer: 'no' });
    expect(diagnosed.causes).toMatchObject([{ code, stage: 'request', knownBy }]);
  });

  it('may be what an Integrity-Policy of the page blocks, where Firefox does not tell its type', () => {
    const policy = { name: 'Integrity-Policy', value: 'blocked-destinations=(script)' };
    const more = { ...firefox, type: 'other', pagePolicies: [policy] } as const;
    const [cause] = unsent('https://api.example/x.js', more).causes;
    if (cause === undefined) throw new Error('The request has no cause.');
    expect(cause.code).toBe('never-sent');
    expect(cause.evidence).toContainEqual(expect.objectContaining({ message: 'page', ...policy }));
    const text = plainText(explainCause(cause).explanation);
    expect(text).toContain("Or the page's Integrity-Policy header, shown below");
    expect(text).toContain('has no Content-Security-Policy header');
  });
});

describe('a WebSocket that was not opened', () => {
  const socket = { url: 'wss://api.example/', requestHeaders: headerList({ Origin: PAGE }) };
  const type = 'websocket';

  it('failed by the status of the response where the browser shows it', () => {
    const seen = exchange([hop({ ...socket, response: response(403) })], completed, { type, ...firefox });
    const { verdict, causes } = diagnose(seen);
    expect(verdict).toBe('failed');
    expect(causes).toMatchObject([{ code: 'websocket-failed', knownBy: 'observed', owner: 'backend' }]);
    expect(plainText(explainVerdict(seen, diagnose(seen)))).toMatch(/^Not CORS: /);
  });

  it('failed for a reason that is said not to be shown where Chromium names no error', () => {
    const { causes } = diagnose(exchange([hop(socket)], failed('unspecified'), { type }));
    expect(causes).toMatchObject([
      { code: 'websocket-failed', knownBy: 'observed', owner: 'infrastructure' },
    ]);
  });

  it('failed on the network where the browser says so', () => {
    const { causes } = diagnose(exchange([hop(socket)], failed('refused'), { type }));
    expect(causes).toMatchObject([{ code: 'network-refused' }]);
  });

  it('is another than one that was', () => {
    const opened = exchange([hop({ ...socket, response: response(101) })], completed, { type });
    expect(diagnose(opened)).toMatchObject({ verdict: 'allowed', causes: [] });
  });
});

describe('an allowed redirect that was not followed', () => {
  it('is mixed content when it leads from an https page to plain http', () => {
    const inChromium = exchange([toPlainHttp], aborted);
    const named = { ...inChromium, devtoolsError: atRedirect('net::ERR_ABORTED') };
    for (const seen of [inChromium, named, exchange([toPlainHttp], stopped, firefox)]) {
      const diagnosed = diagnose(seen);
      expect(diagnosed).toMatchObject({ verdict: 'failed', blockedAt: { stage: 'redirect', hop: 0 } });
      expect(diagnosed.causes).toMatchObject([
        { code: 'mixed-content', knownBy: seen === inChromium ? 'assumed' : 'derived' },
      ]);
      expect(plainText(explainVerdict(seen, diagnosed))).toMatch(/^Not CORS: /);
    }
  });

  it.each(['http://localhost:81/', 'http://127.0.0.1/'])(
    'is no mixed content when it leads to %s',
    (location) => {
      const received = response(302, { 'Access-Control-Allow-Origin': PAGE, Location: location });
      const { causes } = diagnose(exchange([hop({ response: received })], aborted));
      expect(causes.map(({ code }) => code)).toEqual(['redirect-mode-error']);
    },
  );

  it('is probably the Content Security Policy where Firefox stops at it', () => {
    // The page's timeline shows the status of what CORS allows.
    const { causes } = diagnose(exchange([toHttps], stopped, { ...firefox, pageStatus: 302 }));
    expect(causes).toMatchObject([{ code: 'csp-blocked', knownBy: 'assumed' }]);
  });

  it('is probably the Content Security Policy where an element, which has no redirect mode, stops at it', () => {
    const { causes } = diagnose(exchange([toHttps], aborted, { type: 'script' }));
    expect(causes).toMatchObject([{ code: 'csp-blocked', knownBy: 'assumed' }]);
  });

  it('is probably the Content Security Policy where DevTools of Chromium names the redirect as broken off', () => {
    const { causes } = diagnose(
      exchange([toHttps], aborted, { devtoolsError: atRedirect('net::ERR_ABORTED') }),
    );
    expect(causes).toMatchObject([{ code: 'csp-blocked', knownBy: 'assumed' }]);
  });

  it('is probably the Content Security Policy where Firefox stops the request of a worker at it', () => {
    const refused = failed('unspecified', 'NS_ERROR_DOM_BAD_URI');
    const fromOwnServer = { ...toHttps, url: `${PAGE}/leave` };
    const { causes } = diagnose(exchange([fromOwnServer], refused, firefox));
    expect(causes).toMatchObject([{ code: 'csp-blocked', knownBy: 'assumed' }]);
  });

  it.each([toHttps, toPlainHttp])(
    'is handed to the script as it is where DevTools of Chromium names the request that never began',
    (redirect) => {
      const seen = exchange([redirect], aborted, { devtoolsError: atTarget('net::ERR_ABORTED') });
      expect(diagnose(seen)).toMatchObject({ verdict: 'opaque', causes: [] });
    },
  );

  it('is an error that a worker asked for where Firefox says that it failed to bind', () => {
    const { verdict, causes } = diagnose(exchange([toHttps], failed('other', 'NS_BINDING_FAILED'), firefox));
    expect(verdict).toBe('blocked');
    expect(causes).toMatchObject([{ code: 'redirect-mode-error', knownBy: 'derived' }]);
  });

  it('is that error too where the redirect has no Location, and no failure of the network', () => {
    const toNowhere = hop({ response: response(301, { 'Access-Control-Allow-Origin': PAGE }) });
    const seen = exchange([toNowhere], failed('other', 'NS_BINDING_FAILED'), firefox);
    const { verdict, causes } = diagnose(seen);
    expect(verdict).toBe('blocked');
    expect(causes).toMatchObject([{ code: 'redirect-mode-error', owner: 'frontend' }]);
    expect(causes.map((cause) => plainText(explainCause(cause).explanation)).join()).toContain(
      'without a Location',
    );
  });

  it('is a request that the page of Firefox broke off where its error says so', () => {
    const { causes } = diagnose(exchange([toHttps], failed('aborted', 'NS_BINDING_ABORTED'), firefox));
    expect(causes).toMatchObject([{ code: 'aborted' }]);
  });

  it('stays the wish of a script that may have had it', () => {
    const { causes } = diagnose(
      exchange([toHttps], aborted, { devtoolsError: atRedirect('net::ERR_FAILED') }),
    );
    expect(causes.map(({ code }) => code)).toEqual(['redirect-mode-error']);
  });
});

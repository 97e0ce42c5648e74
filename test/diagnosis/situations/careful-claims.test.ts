import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose';
import { plainText } from '../../../src/diagnosis/words/prose';
import { beyondHeaders, offersConfiguration } from '../../../src/diagnosis/situations/beyond-headers';
import { explainReachIn } from '../../../src/diagnosis/situations/parts/explain-reach-in';
import { situationTitle } from '../../../src/diagnosis/situations/situation-title';
import type { Exchange } from '../../../src/exchange/exchange';
import { PAGE, exchange, failed, headerList, hop, preflight, response } from '../exchange-builder';
import { first, situations } from './first-situation';
import { ALLOWED, respondedWith, preflighted, refusedPreflight } from './sample';
import { refusalOf } from './samples-of-checks';
import { SAMPLES } from './samples';

const codes = (shown: Exchange, ...others: readonly Exchange[]) =>
  situations(shown, ...others).map(({ code }) => code);
const titles = (shown: Exchange) =>
  situations(shown).map(({ code }) => plainText(situationTitle(code, shown, diagnose(shown))));
const reach = (shown: Exchange) => plainText(explainReachIn(diagnose(shown), shown, situations(shown)));

describe('a connection that broke', () => {
  it('after the headers of the response came is not told as one without a response', () => {
    const broken = exchange([hop({ response: response(200, ALLOWED) })], failed('reset'));
    expect(codes(broken)).not.toContain('server-unreachable');
  });

  it('after the preflight is not told as a server that sent nothing at all', () => {
    const sentPreflight = preflight(
      'PUT',
      [],
      response(204, { ...ALLOWED, 'Access-Control-Allow-Methods': 'PUT' }),
    );
    const broken = exchange(
      [hop({ method: 'PUT', preflight: sentPreflight })],
      failed('reset', 'net::ERR_CONNECTION_RESET'),
    );
    const found = first(broken);
    expect(found.code).toBe('server-unreachable');
    expect(found.happened).toContain('responded to the preflight');
    expect(found.happened).not.toContain('at all');
    expect(titles(broken)).toEqual(['No response to the PUT']);
  });
});

describe('headers in the preflight response only', () => {
  const only = preflighted(200, {}, { method: 'PUT' });

  it('lead to the code that sets them for OPTIONS as well as to another part of the server', () => {
    const found = first(only);
    expect(found).toMatchObject({ code: 'another-responder', knownBy: 'derived' });
    expect(found.happened).not.toContain('another part');
    expect(found.todo).toMatch(/only for OPTIONS.*another part/s);
    expect(titles(only)).toContain('Only the preflight response has CORS headers');
  });

  it('show which software sent each response, where they name different ones', () => {
    const allowed = {
      'Access-Control-Allow-Origin': PAGE,
      'Access-Control-Allow-Methods': 'PUT',
      Server: 'nginx',
    };
    const differing = preflighted(200, { Server: 'Kestrel' }, { method: 'PUT', allowed });
    expect(first(differing).happened).toContain(
      'Server header is nginx in the preflight response and Kestrel in the response',
    );
    expect(situations(differing)[0]?.evidence).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ message: 'preflight-response', name: 'Server', value: 'nginx' }),
        expect.objectContaining({ message: 'response', name: 'Server', value: 'Kestrel' }),
      ]),
    );
    const same = first(preflighted(200, { server: 'NGINX' }, { method: 'PUT', allowed }));
    expect(same.happened).not.toContain('software');
  });

  it('name no other software where one CDN names another of its machines, or a version', () => {
    const by = (via: string, version: string) => ({ Via: via, Server: `ECAcc (lhr/${version})` });
    const allowed = {
      'Access-Control-Allow-Origin': PAGE,
      'Access-Control-Allow-Methods': 'PUT',
      ...by('1.1 a1b2.cloudfront.net (CloudFront)', '7C5A'),
    };
    const sent = by('1.1 c3d4.cloudfront.net (CloudFront)', '7C11');
    expect(first(preflighted(200, sent, { method: 'PUT', allowed })).happened).not.toContain('software');
  });

  it('show it of another request, too, and then it need not be looked for', () => {
    const other = respondedWith(200, { ...ALLOWED, Server: 'Kestrel' }, { id: 'before', at: 1 });
    const [found] = situations(respondedWith(200, {}), other);
    expect(found).toMatchObject({ code: 'another-responder' });
    expect(found && plainText(found.happened)).toContain(
      'Server header is Kestrel in one of those and missing in this one, so different software likely sent the two',
    );
  });

  it('have a configuration offered, which those of another route have not', () => {
    expect(offersConfiguration(situations(only))).toBe(true);
    const other = preflighted(200, ALLOWED, { id: 'before', at: 1 });
    const bare = respondedWith(200, {});
    const lacking = situations(bare, other).filter(({ code }) => code === 'another-responder');
    expect(lacking).toMatchObject([{ knownBy: 'assumed' }]);
    expect(offersConfiguration(lacking)).toBe(false);
    expect(plainText(situationTitle('another-responder', bare, diagnose(bare)))).toBe(
      'Other responses have CORS headers, this one has none',
    );
  });
});

describe('a refused request of the Model Context Protocol', () => {
  it('is not one of an unknown origin where the preflight just allowed the page', () => {
    const refused = preflighted(403, {}, { requested: ['mcp-protocol-version'] });
    expect(first(refused)).toMatchObject({ code: 'error-without-headers', knownBy: 'derived' });
    expect(codes(refused)).not.toContain('mcp-origin');
  });

  it('has no configuration offered that allows less than the protocol needs', () => {
    const found = situations(SAMPLES['mcp-headers'].shows.exchange);
    expect(beyondHeaders(found)).toMatchObject({ headersHelp: true, offersConfiguration: false });
  });
});

describe('a URL that a Location named at another host', () => {
  const url = 'https://upload.example/files/1';
  const created = preflighted(201, { ...ALLOWED, Location: url }, { id: 'before', at: 1 });

  it('does not hide an error there', () => {
    expect(codes(respondedWith(500, {}, { url }), created)).toEqual(['error-without-headers']);
  });

  it('is not blamed where that host allows the page, but not the method or a header', () => {
    const shut = refusedPreflight(204, ALLOWED, { url, method: 'PATCH', requested: ['upload-offset'] });
    expect(codes(shut, created)).not.toContain('url-from-location');
  });

  it('is told where that host does not allow the page', () => {
    const foreign = { 'Access-Control-Allow-Origin': 'https://b.example' };
    for (const headers of [{}, foreign])
      expect(first(respondedWith(200, headers, { url }), created)).toMatchObject({
        code: 'url-from-location',
        knownBy: 'derived',
      });
  });
});

describe('whether the server processed a request', () => {
  it('is not claimed where Ollama refused the origin', () => {
    const refused = respondedWith(
      403,
      { 'Content-Length': '0' },
      { url: 'http://localhost:11434/api/chat', method: 'POST' },
    );
    expect(reach(refused)).toBe('The server likely refused the POST before any handler ran');
  });

  it.each([
    ['token-client', 'https://id.example/realms/shop/protocol/openid-connect/token'],
    ['socket-server', 'https://api.example/live/?EIO=4&transport=polling&t=abc'],
    ['presigned-url', 'https://bucket.example/a?X-Amz-Signature=abc'],
    ['model-server', 'http://localhost:1234/v1/models'],
  ])('is left open by an error of %s', (code, url) => {
    const refused = respondedWith(403, {}, { url, method: 'POST' });
    expect(first(refused).code).toBe(code);
    expect(reach(refused)).toBe('Whether the application processed the POST is not known');
  });
});

describe('an error', () => {
  it('with the header of another origin leaves open whether the request was processed', () => {
    const headers = { 'Access-Control-Allow-Origin': 'http://localhost:3000' };
    const refused = respondedWith(403, headers, { method: 'POST' });
    expect(first(refused).code).toBe('development-origin');
    expect(reach(refused)).toBe('Whether the application processed the POST is not known');
    expect(reach(respondedWith(200, headers, { method: 'POST' }))).toContain('The server processed the POST');
  });
});

describe('Go’s check of cross-origin requests', () => {
  const GO = {
    'Content-Type': 'text/plain; charset=utf-8',
    'X-Content-Type-Options': 'nosniff',
    'Content-Length': '57',
  };

  it('is not blamed for a method that it never refuses, nor for a preflight', () => {
    expect(codes(refusalOf(403, 57, GO))).toContain('request-refused');
    for (const method of ['GET', 'HEAD'])
      expect(codes(respondedWith(403, GO, { method }))).not.toContain('request-refused');
    expect(codes(refusedPreflight(403, { ...GO, 'Content-Length': '120' }))).not.toContain('request-refused');
  });
});

describe('a refusal that CORS allowed', () => {
  const refused = (method: string, sent: Readonly<Record<string, string>>) =>
    first(respondedWith(403, { ...ALLOWED, 'Access-Control-Allow-Credentials': 'true' }, { method, sent }));

  it('is a matter of permissions first where credentials were sent', () => {
    for (const [method, sent] of [
      ['GET', { Authorization: 'Bearer secret' }],
      ['POST', { Authorization: 'Bearer secret' }],
      ['GET', { Cookie: 'sid=secret' }],
      ['POST', { Cookie: 'sid=secret' }],
    ] as const) {
      const found = refused(method, sent);
      expect(found.code).toBe('origin-check');
      expect(found.todo).toMatch(/^First check what the (?:token|session) of this request may do/);
      expect(found.happened).toContain('No header shows the reason');
      expect(`${found.happened}${found.todo}`).not.toContain('secret');
    }
  });

  it('names no check that no mark shows', () => {
    for (const [method, sent] of [
      ['POST', {}],
      ['POST', { Cookie: 'sid=secret' }],
      ['GET', { Cookie: 'csrftoken=secret' }],
      ['POST', { Cookie: 'csrftoken=secret', 'X-CSRFToken': 'secret' }],
      ['POST', { Cookie: 'csrftoken=secret', Authorization: 'Bearer secret' }],
      ['POST', { Cookie: 'not-csrftoken=secret' }],
    ] as const) {
      const { code, happened, todo } = refused(method, sent);
      expect(code).toBe('origin-check');
      expect(`${happened}${todo}`).not.toMatch(/CSRF|origin|hosts|Django|Rails|Vite/);
    }
  });

  it.each([
    ['csrftoken', 'X-CSRFToken', 'CSRF_TRUSTED_ORIGINS'],
    ['XSRF-TOKEN', 'X-XSRF-TOKEN', 'allow that header'],
  ])('is one of a CSRF check where its cookie %s is there and its token is not', (name, header, more) => {
    for (const found of [
      refused('POST', { Cookie: `sid=1; ${name}=secret` }),
      first(
        respondedWith(
          403,
          { ...ALLOWED, 'Set-Cookie': `${name}=secret; Path=/; Secure` },
          { method: 'POST' },
        ),
      ),
    ]) {
      expect(found.code).toBe('origin-check');
      expect(found.happened).toContain(`the request had no ${header} header`);
      expect(found.todo).toContain(header);
      expect(found.todo).toContain(more);
      expect(`${found.happened}${found.todo}`).not.toContain('secret');
    }
  });

  it('is no refusal where a 400 has any other reason', () => {
    const bad = (cookie: string) =>
      first(
        respondedWith(
          400,
          { ...ALLOWED, 'Access-Control-Allow-Credentials': 'true' },
          { method: 'POST', sent: { Cookie: cookie } },
        ),
      ).code;
    expect(bad('sid=1')).not.toBe('origin-check');
    expect(bad('csrftoken=1')).toBe('origin-check');
  });
});

describe('titles', () => {
  it('of what a cache returned leave open for whom it was stored', () => {
    for (const code of ['browser-cache', 'shared-cache'] as const) {
      const { exchange: shown } = SAMPLES[code].shows;
      expect(plainText(situationTitle(code, shown, diagnose(shown)))).not.toMatch(/page|origin/);
    }
  });
});

describe('a cookie after a redirect over another site', () => {
  const credentialed = { ...ALLOWED, 'Access-Control-Allow-Credentials': 'true' };
  const throughOther = (status: number, headers: Readonly<Record<string, string>>): Exchange => {
    const requestHeaders = headerList({
      Origin: 'null',
      'Sec-Fetch-Mode': 'cors',
      'Sec-Fetch-Site': 'cross-site',
      'Sec-Fetch-Storage-Access': 'active',
    });
    const away = hop({
      url: 'https://elsewhere.example/',
      response: response(302, { ...credentialed, Location: 'https://api.app.example/me' }),
    });
    const back = hop({
      url: 'https://api.app.example/me',
      requestHeaders,
      response: response(status, { ...credentialed, 'Access-Control-Allow-Origin': 'null', ...headers }),
    });
    return exchange([away, back], { kind: 'completed', time: 30, fromCache: false }, { time: 10 });
  };

  it('goes with requests of its own site', () => {
    const url = 'https://api.app.example/login';
    const login = respondedWith(
      200,
      { ...credentialed, 'Set-Cookie': 'sid=secret; SameSite=Lax; Secure' },
      { id: 'before', url, method: 'POST', at: 1 },
    );
    expect(diagnose(throughOther(401, {}))).toMatchObject({
      verdict: 'allowed',
      credentials: { mode: 'include' },
    });
    expect(codes(throughOther(401, {}), login)).not.toContain('cookie-not-sent');
  });

  it('is kept from its own site', () => {
    expect(codes(throughOther(200, { 'Set-Cookie': 'sid=secret; SameSite=Lax; Secure' }))).not.toContain(
      'cookie-not-kept',
    );
  });

  it('is told of two sites under one public suffix, which only the browser knows', () => {
    const apart = { page: 'https://a.vercel.app', url: 'https://b.vercel.app/login' };
    const headers = {
      ...credentialed,
      'Access-Control-Allow-Origin': apart.page,
      'Set-Cookie': 'sid=secret; SameSite=Lax; Secure',
    };
    const sent = { 'Sec-Fetch-Storage-Access': 'active' };
    expect(codes(respondedWith(200, headers, { ...apart, sent }))).toContain('cookie-not-kept');
  });

  it('is not said to be missing from a request whose headers were not seen', () => {
    const open = { 'Access-Control-Allow-Origin': '*' };
    const lost = respondedWith(200, { ...open, 'Set-Cookie': 'sid=secret' }, { method: 'POST', at: 1 });
    const later = respondedWith(401, open, { id: 'later', url: 'https://api.example/me' });
    const [sent] = later.hops;
    const unseen: Exchange = { ...later, hops: [{ ...sent, requestHeaders: null }] };
    expect(codes(lost, later)).toContain('cookie-not-kept');
    expect(codes(lost, unseen)).not.toContain('cookie-not-kept');
  });
});

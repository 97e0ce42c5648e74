import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose';
import type { Exchange } from '../../../src/exchange/exchange';
import {
  ALLOWS_PAGE,
  PAGE,
  blocked,
  completed,
  exchange,
  failed,
  hop,
  preflight,
  response,
} from '../exchange-builder';
import type { Headers } from '../exchange-builder';
import { requested, CARRY, clientOf, linesOf, OTHER, sent, simple, WITH_COOKIE } from './fix-lines';

describe('the least change of the responses', () => {
  it('allows the page, and only it, where nothing is allowed', () => {
    expect(linesOf(simple({}))).toEqual([
      'final 0',
      `+ Access-Control-Allow-Origin: ${PAGE}`,
      '+ Vary: Origin (companion)',
    ]);
  });

  it('does not ask for another status of an error page, which may be read as it is', () => {
    expect(linesOf(simple({}, 502))).toEqual(linesOf(simple({})));
  });

  it('extends the Vary that is there, and leaves one that names the origin alone', () => {
    expect(linesOf(simple({ Vary: ['Accept', 'Accept-Encoding'] }))).toContain(
      '~ Vary: Accept, Accept-Encoding, Origin (companion)',
    );
    expect(linesOf(simple({ Vary: 'accept, origin' }))).toEqual([
      'final 0',
      `+ Access-Control-Allow-Origin: ${PAGE}`,
    ]);
  });

  it('replaces another origin, a list and repeats by the page’s own origin', () => {
    for (const value of ['https://old.example', `${PAGE}/`, `${PAGE}, https://b.example`, ['*', PAGE]]) {
      expect(linesOf(simple({ 'Access-Control-Allow-Origin': value }))).toContain(
        `~ Access-Control-Allow-Origin: ${PAGE}`,
      );
    }
  });

  it('keeps a server public that says so twice', () => {
    expect(linesOf(simple({ 'Access-Control-Allow-Origin': ['*', '*'] }))).toEqual([
      'final 0',
      '~ Access-Control-Allow-Origin: *',
    ]);
  });

  it('names the origin instead of the wildcard where credentials are sent', () => {
    const seen = exchange(
      [
        hop({
          requestHeaders: WITH_COOKIE,
          response: response(200, { 'Access-Control-Allow-Origin': '*' }),
        }),
      ],
      blocked,
    );
    expect(linesOf(seen)).toEqual([
      'final 0',
      `~ Access-Control-Allow-Origin: ${PAGE}`,
      '+ Access-Control-Allow-Credentials: true',
      '+ Vary: Origin (companion)',
    ]);
  });

  it('corrects a true that is not spelled so', () => {
    const headers = { ...ALLOWS_PAGE, 'Access-Control-Allow-Credentials': 'True' };
    const seen = exchange([hop({ requestHeaders: WITH_COOKIE, response: response(200, headers) })], blocked);
    expect(linesOf(seen)).toContain('~ Access-Control-Allow-Credentials: true');
  });

  it('keeps apart what caches store for the origins that a server may name, once it allows their credentials', () => {
    const only = ['final 0', '+ Access-Control-Allow-Credentials: true'];
    const refused = (headers: Headers, method = 'GET'): Exchange =>
      exchange([hop({ method, requestHeaders: WITH_COOKIE, response: response(200, headers) })], blocked);
    expect(linesOf(refused(ALLOWS_PAGE))).toEqual([...only, '+ Vary: Origin (companion)']);
    expect(linesOf(refused({ ...ALLOWS_PAGE, Vary: 'Origin' }))).toEqual(only);
    expect(linesOf(refused({ ...ALLOWS_PAGE, 'Cache-Control': 'private, no-store' }))).toEqual(only);
    expect(linesOf(refused(ALLOWS_PAGE, 'POST'))).toEqual(only);
  });

  it('adds to the lists what is asked for and keeps what they allow', () => {
    const headers = {
      ...ALLOWS_PAGE,
      'Access-Control-Allow-Methods': 'GET, DELETE',
      'Access-Control-Allow-Headers': 'X-Known',
    };
    expect(linesOf(requested('PUT', ['authorization', 'x-known'], headers))).toEqual([
      'preflight 0',
      '~ Access-Control-Allow-Methods: GET, DELETE, PUT',
      '~ Access-Control-Allow-Headers: X-Known, authorization',
      ...CARRY,
    ]);
  });

  it('cleans a list of what makes all of it unreadable', () => {
    const headers = { ...ALLOWS_PAGE, 'Access-Control-Allow-Methods': 'PUT, "DELETE"' };
    expect(linesOf(requested('PUT', [], headers))).toEqual([
      'preflight 0',
      '~ Access-Control-Allow-Methods: PUT',
      ...CARRY,
    ]);
  });

  it('returns 204 for OPTIONS where the router or the login refuses it', () => {
    for (const status of [401, 404, 405, 500]) {
      expect(
        linesOf(requested('PUT', [], { ...ALLOWS_PAGE, 'Access-Control-Allow-Methods': 'PUT' }, status)),
      ).toEqual(['preflight 0', `status ${String(status)} → 204`, ...CARRY]);
    }
  });

  it('lets the server respond to OPTIONS instead of redirecting it, which no header allows', () => {
    expect(linesOf(requested('PUT', [], { ...ALLOWS_PAGE, Location: '/orders/' }, 308))).toEqual([
      'preflight 0',
      'status 308 → 204',
      '+ Access-Control-Allow-Methods: PUT',
      ...CARRY,
    ]);
  });

  it('lists Authorization by its name, which the standard asks for and browsers do not', () => {
    const headers = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': '*' };
    const seen = exchange(
      [
        hop({
          requestHeaders: sent({ Authorization: 'Bearer hay' }),
          preflight: preflight('GET', ['authorization'], response(204, headers)),
          response: response(200, { 'Access-Control-Allow-Origin': '*' }),
        }),
      ],
      completed,
    );
    expect(diagnose(seen).verdict).toBe('allowed');
    expect(linesOf(seen)).toEqual(['preflight 0', '~ Access-Control-Allow-Headers: *, authorization']);
  });

  it('drops wildcards that do not count with credentials where it has to name things', () => {
    const headers = {
      'Access-Control-Allow-Origin': PAGE,
      'Access-Control-Allow-Credentials': 'true',
      'Access-Control-Allow-Methods': '*',
      'Access-Control-Allow-Headers': '*',
    };
    const seen = exchange(
      [
        hop({
          method: 'PUT',
          requestHeaders: WITH_COOKIE,
          preflight: preflight('PUT', ['x-a'], response(204, headers)),
        }),
      ],
      blocked,
    );
    expect(linesOf(seen).slice(0, 3)).toEqual([
      'preflight 0',
      '~ Access-Control-Allow-Methods: PUT',
      '~ Access-Control-Allow-Headers: x-a',
    ]);
  });

  it('names the redirect and what the response behind it must have', () => {
    const seen = exchange(
      [hop({ requestHeaders: sent(), response: response(302, { Location: OTHER }) })],
      blocked,
    );
    expect(linesOf(seen)).toEqual([
      'redirect 0',
      `+ Access-Control-Allow-Origin: ${PAGE}`,
      '+ Vary: Origin (companion)',
      'final 1 (unseen)',
      '+ Access-Control-Allow-Origin: *',
    ]);
  });

  it('takes the user name out of the Location, and goes on to the response behind it', () => {
    const headers = { ...ALLOWS_PAGE, Location: 'https://me:secret@api.example/there' };
    const seen = exchange([hop({ requestHeaders: sent(), response: response(302, headers) })], blocked);
    expect(linesOf(seen)).toEqual([
      'redirect 0',
      '~ Location: https://api.example/there',
      'final 1 (unseen)',
      `+ Access-Control-Allow-Origin: ${PAGE}`,
      '+ Vary: Origin (companion)',
    ]);
  });

  it('says apart what is needed only with credentials, where these cannot be seen', () => {
    const headers = { 'Access-Control-Allow-Methods': 'PUT' };
    const seen = exchange(
      [hop({ method: 'PUT', requestHeaders: null, preflight: preflight('PUT', [], response(204, headers)) })],
      blocked,
    );
    expect(linesOf(seen)).toEqual([
      'preflight 0',
      `+ Access-Control-Allow-Origin: ${PAGE}`,
      ...CARRY,
      'if credentials are sent:',
      'preflight 0',
      '+ Access-Control-Allow-Credentials: true',
      'final 0 (unseen)',
      '+ Access-Control-Allow-Credentials: true',
    ]);
  });
});

describe('an origin that is null', () => {
  const fromNowhere = (requestHeaders: Headers): Exchange =>
    exchange(
      [hop({ requestHeaders: sent({ Origin: 'null', ...requestHeaders }), response: response(200) })],
      blocked,
      { pageOrigin: 'null', topLevelOrigin: PAGE },
    );

  it('is allowed with everybody, never by its name', () => {
    expect(linesOf(fromNowhere({}))).toEqual(['final 0', '+ Access-Control-Allow-Origin: *']);
  });

  it('cannot be allowed safely with credentials', () => {
    expect(linesOf(fromNowhere({ Cookie: 'a=b' }))).toEqual([
      'cannot: null-origin-with-credentials at 0, frontend',
    ]);
  });

  it('that a redirect has made so cannot either, and the final URL is the way out', () => {
    const headers = { ...ALLOWS_PAGE, 'Access-Control-Allow-Credentials': 'true', Location: OTHER };
    const seen = exchange(
      [
        hop({ requestHeaders: WITH_COOKIE, response: response(302, headers) }),
        hop({ url: OTHER, requestHeaders: WITH_COOKIE, response: response(200, ALLOWS_PAGE) }),
      ],
      blocked,
    );
    expect(linesOf(seen)).toEqual(['cannot: null-origin-with-credentials at 1, frontend']);
    expect(clientOf(seen)[0]).toMatch(`ask ${OTHER}, needs final 0 (unseen)`);
  });

  it('behind a redirect is told from the page’s own, with which Firefox alone still sends the preflight', () => {
    const redirect = response(307, { 'Access-Control-Allow-Origin': '*', Location: OTHER });
    const allowed = {
      ...ALLOWS_PAGE,
      'Access-Control-Allow-Credentials': 'true',
      'Access-Control-Allow-Methods': 'PUT',
    };
    const preflighted = preflight('PUT', [], response(204, allowed));
    const put = hop({
      method: 'PUT',
      requestHeaders: WITH_COOKIE,
      preflight: preflighted,
      response: redirect,
    });
    expect(linesOf(exchange([put], completed, { browser: 'firefox' }))).toEqual([
      'cannot: null-origin-with-credentials at 1, frontend',
    ]);
  });
});

describe('what no header can help', () => {
  it('is said with its reason', () => {
    const scheme = { ...ALLOWS_PAGE, Location: 'ftp://files.example/' };
    expect(
      linesOf(exchange([hop({ requestHeaders: sent(), response: response(302, scheme) })], blocked)),
    ).toEqual(['cannot: redirect-scheme at 0, backend']);
    expect(linesOf(exchange([hop()], failed('tls', 'net::ERR_CERT_DATE_INVALID')))).toEqual([
      'cannot: network-tls at 0, infrastructure',
    ]);
  });

  it('is nothing where nothing is wrong', () => {
    expect(
      linesOf(exchange([hop({ requestHeaders: sent(), response: response(200, ALLOWS_PAGE) })], completed)),
    ).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { IDENTITY_PROVIDERS } from '../../../src/diagnosis/situations/platforms/identity-providers';
import type { Exchange } from '../../../src/exchange/exchange';
import { blocked, exchange, hop, response } from '../exchange-builder';
import { first, situations } from './first-situation';
import { redirected } from './sample';

const API = 'https://api.example/api/me';
const codes = (location: string) => situations(redirected(location, { url: API })).map(({ code }) => code);
const toLogin = (location: string) => first(redirected(location, { url: API }));

/** A redirect that was followed, and what its target sent. */
const followed = (url: string, type: string): Exchange =>
  exchange(
    [
      hop({
        url: API,
        response: response(302, { 'Access-Control-Allow-Origin': '*', Location: url }),
      }),
      hop({ url, response: response(200, { 'Content-Type': type }) }),
    ],
    blocked,
  );

describe('a redirect', () => {
  it.each([
    '/api/account',
    '/api/auth/profile',
    '/api/accounts/7',
    '/oauth2/userinfo',
    '/payments/authorize',
    '/cas/1',
  ])('leads to no login page because of a word that APIs have too: %s', (location) => {
    expect(codes(location)).not.toContain('redirect-login');
    expect(first(followed(`https://api.example${location}`, 'application/json')).code).not.toBe(
      'redirect-login',
    );
  });

  it.each([
    'https://id.example/start?client_id=a&redirect_uri=https%3A%2F%2Fapi.example%2F',
    'https://id.example/idp?SAMLRequest=abc',
    'https://login.microsoftonline.com/common/oauth2/v2.0/authorize?client_id=a',
    'https://accounts.google.com/o/oauth2/v2/auth',
  ])('leads to a login page by the protocol or the provider: %s', (location) => {
    const found = toLogin(location);
    expect(found).toMatchObject({ code: 'redirect-login', knownBy: 'derived' });
    expect(found.happened).toContain('was redirected to a login page');
    expect(found.todo).not.toContain('If it is not a login page');
  });

  it.each(['/login?next=%2F', 'https://login.example/', 'https://auth.example/authorize'])(
    'leads only likely to one by the words of its URL, and the headers are still offered: %s',
    (location) => {
      const found = toLogin(location);
      expect(found).toMatchObject({ code: 'redirect-login', knownBy: 'assumed' });
      expect(found.happened).toContain('likely to a login page');
      expect(found.todo).toContain('If it is not a login page, let it send the CORS headers');
    },
  );

  it('leads likely to one where a page came from a URL that may be one', () => {
    expect(first(followed('https://api.example/auth', 'text/html')).happened).toContain(
      'likely to a login page',
    );
  });

  it('is known to lead to a provider by hosts that each say where they are documented', () => {
    for (const { source } of IDENTITY_PROVIDERS) expect(source).toMatch(/^https:\/\/\S+$/);
  });
});

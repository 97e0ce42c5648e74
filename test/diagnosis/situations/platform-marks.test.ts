import { describe, expect, it } from 'vitest';
import { headerList, response } from '../exchange-builder';
import type { Headers } from '../exchange-builder';
import { first } from './first-situation';
import { preflighted, redirected, respondedWith } from './sample';
import { SAMPLES_OF_RESPONDERS } from './samples-of-responders';

const toLogin = (headers: Headers) =>
  first(respondedWith(302, { Location: 'https://id.example/authorize?redirect_uri=x', ...headers }));

describe('a load balancer that asks every visitor to sign in', () => {
  it('is told by the cookie that only it sets, whatever provider it redirects to', () => {
    const found = toLogin({ 'Set-Cookie': 'AWSALBAuthNonce=secret; Path=/' });
    expect(found).toMatchObject({ code: 'platform-login', owner: 'infrastructure', knownBy: 'derived' });
    expect(found.happened).toContain('AWS Elastic Load Balancing required a login');
    expect(found.todo).toContain('listener rule without authentication');
  });

  it('is not told by the cookie that keeps a visitor at one server', () => {
    expect(toLogin({ 'Set-Cookie': 'AWSALB=abc; Path=/' }).code).not.toBe('platform-login');
  });
});

describe("Azure's built-in authentication", () => {
  const toProvider = (back: string) =>
    `https://login.windows.net/tenant/oauth2/authorize?redirect_uri=${encodeURIComponent(back)}&client_id=1`;

  it.each([
    ['its login of the same host', '/.auth/login/aad?post_login_redirect_uri=%2Forders', '/.auth/login/aad'],
    ['a provider', toProvider('https://api.example/.auth/login/aad/callback'), 'login.windows.net'],
  ])('is told by the paths that the platform keeps for itself, in a redirect to %s', (_, location, shown) => {
    const found = first(redirected(location));
    expect(found).toMatchObject({ code: 'platform-login', owner: 'infrastructure', knownBy: 'derived' });
    expect(found.happened).toContain("Azure's built-in authentication required a login");
    expect(found.happened).toContain(`it redirected to ${shown}`);
    expect(found.todo).toContain('401');
  });

  it.each([
    '/auth/login/aad',
    '/.auth/login/',
    toProvider('https://api.example/signin-oidc'),
    toProvider('not a URL'),
    'https://login.windows.net/tenant/oauth2/authorize',
  ])('is not told by a login of the application: %s', (location) => {
    expect(first(redirected(location)).code).not.toBe('platform-login');
  });
});

describe('a function that Supabase refuses to run', () => {
  const refused = (code: string, status = 401) =>
    first(
      preflighted(
        status,
        { 'Content-Type': 'application/json', 'sb-error-code': code },
        { requested: ['authorization'] },
      ),
    );

  it('is told by the name that the platform gives its refusal of a token', () => {
    const found = refused('UNAUTHORIZED_NO_AUTH_HEADER');
    expect(found).toMatchObject({ code: 'function-not-public', owner: 'backend', knownBy: 'derived' });
    expect(found.happened).toContain('Supabase refused the POST itself with 401');
    expect(found.todo).toContain('verify_jwt = false');
  });

  it.each([
    ['an error of the function itself', 'EDGE_FUNCTION_ERROR', 500],
    ['a function that does not exist', 'NOT_FOUND', 404],
    ['a 401 of the function itself', 'EDGE_FUNCTION_ERROR', 401],
  ])('is not told of %s', (_, code, status) => {
    expect(refused(code, status).code).not.toBe('function-not-public');
  });
});

describe('a redirect to a payment service', () => {
  it.each([
    'https://pay.klarna.com/eu/requests/7/start',
    'https://live.adyen.com/hpp/skipDetails.shtml',
    'https://checkout.stripe.com/c/pay/7',
  ])('leads to a page for visitors: %s', (location) => {
    const found = first(redirected(location));
    expect(found).toMatchObject({ code: 'redirect-to-page', owner: 'frontend', knownBy: 'derived' });
  });

  it.each(['https://api.klarna.com/payments/v1/sessions', 'https://docs.adyen.com/x.json'])(
    'leads to none where its API or documents are: %s',
    (location) => {
      expect(first(redirected(location)).code).not.toBe('redirect-to-page');
    },
  );
});

describe('a resource policy whose origin no other header shows', () => {
  it('leads to where servers set it', () => {
    const { code, todo } = first(SAMPLES_OF_RESPONDERS['resource-policy'].shows.exchange);
    expect(code).toBe('resource-policy');
    for (const place of ['add_header', 'crossOriginResourcePolicy(…)', 'helmet('])
      expect(todo).toContain(place);
  });
});

describe('a resource policy among the headers of a library', () => {
  it('is not said to be of one library where several send the same', () => {
    const shown = SAMPLES_OF_RESPONDERS['resource-policy'].shows.exchange;
    const [only] = shown.hops;
    const sent = headerList({
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Origin-Agent-Cluster': '?1',
      'X-DNS-Prefetch-Control': 'off',
      'X-Download-Options': 'noopen',
      'X-Permitted-Cross-Domain-Policies': 'none',
    });
    const hops = [{ ...only, response: { ...response(200), headers: sent } }] as const;
    const { todo } = first({ ...shown, hops });
    expect(todo).toContain('helmet({');
    expect(todo).toContain('secureHeaders({');
  });
});

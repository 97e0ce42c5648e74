import { describe, expect, it } from 'vitest';
import type { Headers } from '../exchange-builder';
import { first } from './first-situation';
import { respondedWith, redirected } from './sample';
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

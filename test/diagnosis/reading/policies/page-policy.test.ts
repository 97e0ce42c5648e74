import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../../src/diagnosis/diagnose';
import { PAGE, exchange, failed, headerList, hop, preflight, response } from '../../exchange-builder';

describe("a policy in the page's own response", () => {
  it('proves nothing where its value restricts nothing', () => {
    const noCors = headerList({ 'Sec-Fetch-Mode': 'no-cors' });
    const withheld = exchange(
      [hop({ requestHeaders: noCors, response: response(200) })],
      failed('corp', 'net::ERR_BLOCKED_BY_RESPONSE'),
      { pagePolicies: headerList({ 'Cross-Origin-Embedder-Policy': 'unsafe-none' }) },
    );
    expect(diagnose(withheld).causes).toMatchObject([{ code: 'coep-blocked', knownBy: 'assumed' }]);
  });

  it('is named where it stops the preflight already', () => {
    const revoked = failed('network-access-revoked', 'net::ERR_NETWORK_ACCESS_REVOKED');
    const stopped = exchange(
      [hop({ method: 'PUT', preflight: preflight('PUT', [], null, { end: revoked }) })],
      revoked,
      { pagePolicies: headerList({ 'Connection-Allowlist': '(response-origin)' }) },
    );
    expect(diagnose(stopped).causes).toMatchObject([
      { code: 'connection-allowlist', stage: 'preflight', knownBy: 'observed' },
    ]);
  });

  it('is quoted where it is the likely reason that a redirect was not followed', () => {
    const policy = "connect-src 'self'";
    const redirect = response(302, {
      'Access-Control-Allow-Origin': PAGE,
      Location: 'https://other.example/next',
    });
    const stopped = exchange(
      [hop({ response: redirect })],
      failed('redirect-stopped', 'NS_ERROR_NET_ON_RECEIVING_FROM'),
      {
        browser: 'firefox',
        pageStatus: 302,
        pagePolicies: headerList({ 'Content-Security-Policy': policy }),
      },
    );
    const [cause] = diagnose(stopped).causes;
    expect(cause?.code).toBe('csp-blocked');
    expect(cause?.evidence).toContainEqual(expect.objectContaining({ message: 'page', value: policy }));
  });
});

import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose';
import { explainCause } from '../../../src/diagnosis/sentences/explain-cause';
import { plainText } from '../../../src/diagnosis/words/prose';
import type { Browser, End } from '../../../src/exchange/exchange';
import { networkError } from '../../../src/exchange/network-error';
import { exchange, hop } from '../exchange-builder';

function caused(browser: Browser, name: string) {
  const end: End = { kind: 'failed', time: 30, error: networkError(browser, name) };
  const seen = exchange([hop()], end, { browser });
  const { verdict, causes } = diagnose(seen);
  const [cause] = causes;
  if (cause === undefined) throw new Error(`${name} has no cause.`);
  return { verdict, code: cause.code, owner: cause.owner, text: plainText(explainCause(cause).explanation) };
}

const LOOK_UP = 'Look up this error';

describe("a browser's name of an error without a response is never called CORS", () => {
  it.each([
    ['chromium', 'net::ERR_NAME_NOT_RESOLVED', 'network-dns'],
    ['chromium', 'net::ERR_DNS_TIMED_OUT', 'network-dns'],
    ['chromium', 'net::ERR_CONNECTION_REFUSED', 'network-refused'],
    ['chromium', 'net::ERR_EMPTY_RESPONSE', 'network-reset'],
    ['chromium', 'net::ERR_HTTP2_PING_FAILED', 'network-reset'],
    ['chromium', 'net::ERR_CONNECTION_TIMED_OUT', 'network-timeout'],
    ['chromium', 'net::ERR_SSL_CLIENT_AUTH_CERT_NEEDED', 'network-tls'],
    ['chromium', 'net::ERR_BAD_SSL_CLIENT_AUTH_CERT', 'network-tls'],
    ['chromium', 'net::ERR_CERT_DATE_INVALID', 'network-tls'],
    ['chromium', 'net::ERR_CERTIFICATE_TRANSPARENCY_REQUIRED', 'network-tls'],
    ['chromium', 'net::ERR_HTTP2_PROTOCOL_ERROR', 'response-invalid'],
    ['chromium', 'net::ERR_QUIC_PROTOCOL_ERROR', 'response-invalid'],
    ['chromium', 'net::ERR_CONTENT_DECODING_FAILED', 'response-invalid'],
    ['chromium', 'net::ERR_BLOCKED_BY_CLIENT', 'blocked-by-extension'],
    ['chromium', 'net::ERR_ABORTED', 'aborted'],
    ['firefox', 'NS_ERROR_UNKNOWN_HOST', 'network-dns'],
    ['firefox', 'NS_ERROR_NET_EMPTY_RESPONSE', 'network-reset'],
    ['firefox', 'NS_ERROR_NET_TIMEOUT', 'network-timeout'],
    ['firefox', 'SEC_ERROR_UNKNOWN_ISSUER', 'network-tls'],
    ['firefox', 'NS_ERROR_NET_INADEQUATE_SECURITY', 'network-tls'],
    ['firefox', 'SSL received a record that exceeded the maximum permissible length.', 'network-tls'],
    ['firefox', 'NS_ERROR_NET_HTTP3_PROTOCOL_ERROR', 'response-invalid'],
    ['firefox', 'NS_ERROR_DOM_INVALID_HEADER_VALUE', 'response-invalid'],
    ['firefox', 'NS_ERROR_INVALID_CONTENT_ENCODING', 'response-invalid'],
  ] as const)('%s: %s is %s', (browser, name, code) => {
    const found = caused(browser, name);
    expect(found).toMatchObject({ verdict: 'failed', code });
    expect(found.text).toMatch(/^This is not CORS: /);
  });

  it.each([
    ['chromium', 'net::ERR_INTERNET_DISCONNECTED', 'no network', 'user'],
    ['chromium', 'net::ERR_NETWORK_CHANGED', 'network changed', 'user'],
    ['chromium', 'net::ERR_PROXY_CONNECTION_FAILED', 'proxy settings', 'infrastructure'],
    ['chromium', 'net::ERR_TUNNEL_CONNECTION_FAILED', 'proxy settings', 'infrastructure'],
    ['chromium', 'net::ERR_UNSAFE_PORT', 'block this port', 'backend'],
    ['chromium', 'net::ERR_BLOCKED_BY_ADMINISTRATOR', 'policy of the administrator', 'infrastructure'],
    ['chromium', 'net::ERR_INSUFFICIENT_RESOURCES', 'Send fewer', 'frontend'],
    ['chromium', 'net::ERR_TOO_MANY_REDIRECTS', 'form a loop', 'backend'],
    ['firefox', 'NS_ERROR_OFFLINE', 'work offline', 'user'],
    ['firefox', 'NS_ERROR_PROXY_CONNECTION_REFUSED', 'proxy settings', 'infrastructure'],
    ['firefox', 'NS_ERROR_PORT_ACCESS_NOT_ALLOWED', 'block this port', 'backend'],
    ['firefox', 'NS_ERROR_TRACKING_URI', 'tracking protection', 'user'],
    ['firefox', 'NS_ERROR_REDIRECT_LOOP', 'form a loop', 'backend'],
  ] as const)(
    '%s: %s has no cause of its own, but advice for who can take it',
    (browser, name, advice, owner) => {
      const found = caused(browser, name);
      expect(found).toMatchObject({ verdict: 'failed', code: 'network-other', owner });
      expect(found.text).toContain(advice);
      expect(found.text).not.toContain(LOOK_UP);
    },
  );

  it('and that of HTTP/2 does not say whether the stream was reset or the response is invalid', () => {
    expect(caused('chromium', 'net::ERR_HTTP2_PROTOCOL_ERROR').text).toContain(
      'The server or a proxy reset the stream, or a header has a forbidden byte',
    );
    expect(caused('chromium', 'net::ERR_INVALID_HTTP_RESPONSE').text).not.toContain('stream');
  });

  it('and that of HTTP/3 may come from the network as well', () => {
    expect(caused('chromium', 'net::ERR_QUIC_PROTOCOL_ERROR').text).toContain('blocks UDP');
  });

  it('even when nobody has heard of it', () => {
    const found = caused('chromium', 'net::ERR_OKAPI_ESCAPED');
    expect(found).toMatchObject({ verdict: 'failed', code: 'network-other' });
    expect(found.text).toContain(LOOK_UP);
  });
});

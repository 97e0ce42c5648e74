import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/diagnosis/words/prose';
import type { Exchange } from '../../../src/exchange/exchange';
import { first, situations } from './first-situation';
import { ALLOWED, respondedWith, preflighted, redirected, refusedPreflight, withoutResponse } from './sample';

const CLOUDFLARE = { Server: 'cloudflare', 'cf-ray': '8c2f-FRA' };
const KONG = { Server: 'kong/3.9.0', 'X-Kong-Response-Latency': '1' };
const users = respondedWith(200, ALLOWED, { id: 'before', url: 'https://api.example/users', at: 1 });

describe('that CORS was never configured', () => {
  it('is not said where the preflight of this request passed: somebody else responded', () => {
    const found = first(preflighted(200, {}, { requested: ['authorization'] }));
    expect(found).toMatchObject({ code: 'another-responder', knownBy: 'derived' });
    expect(found.happened).not.toContain('no CORS configuration');
  });

  it('is not said where a preflight of another request had CORS headers', () => {
    const other = preflighted(500, {}, { id: 'before', url: 'https://api.example/users', at: 1 });
    expect(situations(respondedWith(200, {}), other).map(({ code }) => code)).not.toContain(
      'never-configured',
    );
  });
});

describe('an error without headers', () => {
  it('is known to be one where the preflight of this request passed', () => {
    const found = first(preflighted(500, { Server: 'uvicorn' }));
    expect(found).toMatchObject({ code: 'error-without-headers', knownBy: 'derived', owner: 'backend' });
    expect(found.happened).toContain('The preflight allowed this page');
    expect(found.todo).toMatch(/^Fix the 500 first/);
  });

  it('is not explained by “only successful responses have the headers” where a successful one has none', () => {
    const bare = respondedWith(200, {}, { id: 'before', url: 'https://api.example/users', at: 1 });
    const found = first(respondedWith(500, {}), bare);
    expect(found.happened).not.toContain('only to successful responses');
    expect(found.happened).toContain('A successful response of this server has no CORS headers either');
  });
});

describe('a gateway or CDN', () => {
  it('is not blamed for an error that it passed on', () => {
    const found = first(preflighted(500, { ...CLOUDFLARE, 'cf-cache-status': 'DYNAMIC' }, { method: 'PUT' }));
    expect(found).toMatchObject({ code: 'error-without-headers', owner: 'backend' });
    expect(found.happened).not.toContain('Cloudflare');
  });

  it('is said to be one that may have responded where nothing tells, and no owner', () => {
    const found = first(respondedWith(500, CLOUDFLARE));
    expect(found).toMatchObject({ code: 'error-without-headers', owner: 'backend' });
    expect(found.happened).toContain('Whether Cloudflare or the application generated it is not known');
  });

  it('is not blamed for a header that came twice by a header that only shows that it is on the way', () => {
    const found = first(respondedWith(200, { 'Access-Control-Allow-Origin': ['*', '*'], ...CLOUDFLARE }));
    expect(found).toMatchObject({ code: 'headers-twice', owner: 'backend', knownBy: 'assumed' });
  });

  it('is not told to add headers to the error page of a preflight, which nobody reads', () => {
    for (const [status, headers, first_] of [
      [
        401,
        { 'x-amzn-ErrorType': 'UnauthorizedException', 'x-amz-apigw-id': 'bQd8=' },
        'Exempt OPTIONS from the authorizer',
      ],
      [404, KONG, 'Add OPTIONS to the methods of this route'],
    ] as const) {
      const found = first(refusedPreflight(status, headers, { requested: ['authorization'] }));
      expect(found).toMatchObject({ code: 'preflight-at-gateway', owner: 'gateway', knownBy: 'derived' });
      expect(found.todo).toContain(first_);
      expect(found.todo).not.toMatch(/read the|error pages/);
    }
  });

  it('is sent its own list where it let a preflight fail, and not the application', () => {
    const list = { ...ALLOWED, 'Access-Control-Allow-Headers': 'authorization', ...KONG };
    const found = first(refusedPreflight(200, list, { method: 'POST', requested: ['x-a', 'x-b'] }));
    expect(found).toMatchObject({ code: 'preflight-at-gateway', owner: 'gateway' });
    expect(found.todo).toContain('Add x-a and x-b to the allowed headers in Kong');
  });
});

describe('a redirect to a page for people', () => {
  it('is not fixed at that page', () => {
    for (const url of ['https://checkout.stripe.com/c/pay/1', 'https://login.example/authorize']) {
      const found = first(redirected(url, { method: 'POST' }));
      expect(found.todo).not.toMatch(/Access-Control|last URL|from the start/);
    }
    expect(first(redirected('https://checkout.stripe.com/c/pay/1')).todo).toContain('navigate there');
  });
});

describe('a null origin', () => {
  it('comes before what a refused preflight looks like', () => {
    const refused = refusedPreflight(403, {}, { page: 'null', requested: ['authorization'] });
    const [hop] = refused.hops;
    const sentPreflight = hop.preflight;
    if (sentPreflight === null) throw new Error('no preflight');
    const exchange: Exchange = {
      ...refused,
      hops: [
        {
          ...hop,
          preflight: {
            ...sentPreflight,
            requestHeaders: sentPreflight.requestHeaders.map((header) =>
              header.name === 'Origin' ? { ...header, value: 'null' } : header,
            ),
          },
        },
      ],
    };
    expect(situations(exchange).map(({ code }) => code)).toEqual(['null-origin']);
  });
});

describe('the `*` that meets credentials', () => {
  const starred = (id: string) =>
    respondedWith(
      200,
      { 'Access-Control-Allow-Origin': '*' },
      { id, sent: { 'Sec-Fetch-Storage-Access': 'active' } },
    );

  it('is met with both ways where no cookie and no login was recorded', () => {
    const found = first(starred('it'), users);
    expect(found).toMatchObject({ code: 'wildcard-with-credentials', owner: 'backend' });
    expect(found.todo).toMatch(/If the API needs no cookies: Remove .* If it needs them: Replace/s);
    expect(found.happened).not.toContain('public');
  });

  it('is met with the origin where the log shows a login', () => {
    const login = respondedWith(
      200,
      { ...ALLOWED, 'Set-Cookie': 'sid=secret; Secure' },
      { id: 'before', url: 'https://api.example/users', at: 1 },
    );
    const found = first(starred('it'), login);
    expect(found.todo).not.toContain('Remove credentials');
    expect(JSON.stringify(situations(starred('it'), login))).not.toContain('secret');
  });

  it('is not explained by the cookie of a load balancer', () => {
    const balanced = respondedWith(
      200,
      { ...ALLOWED, 'Set-Cookie': 'AWSALB=x; Path=/' },
      { id: 'before', url: 'https://api.example/users', at: 1 },
    );
    expect(first(starred('it'), balanced).todo).toContain('Remove credentials');
  });
});

describe('a port that is forwarded to its owner alone', () => {
  const challenged = (host: string) =>
    refusedPreflight(
      401,
      { 'WWW-Authenticate': 'tunnel', 'Content-Length': '0' },
      { url: `https://${host}/api` },
    );

  it.each(['name-3000.app.github.dev', 'name-3000.euw.devtunnels.ms'])(
    'is made public there, and no backend behind it is blamed: %s',
    (host) => {
      const found = first(challenged(host));
      expect(found).toMatchObject({ code: 'platform-login', owner: 'infrastructure', knownBy: 'derived' });
      expect(found.todo).toMatch(/[Vv]isibility of this port|anonymous access/);
      expect(situations(challenged(host))).toHaveLength(1);
    },
  );

  it('is not told of another server with a challenge of that name', () => {
    expect(first(challenged('api.example')).code).toBe('options-behind-authentication');
  });
});

describe('a secure connection that failed', () => {
  const local = 'https://localhost:8443/api';
  const advice = (error: string, url?: string) =>
    first(withoutResponse('tls', error, url === undefined ? {} : { url }));

  it.each(['net::ERR_SSL_PROTOCOL_ERROR', 'net::ERR_SSL_VERSION_OR_CIPHER_MISMATCH'])(
    'is no matter of a certificate by %s, nor of the browser’s user',
    (error) => {
      expect(advice(error, local)).toMatchObject({ owner: 'backend' });
      expect(advice(error)).toMatchObject({ owner: 'infrastructure' });
      expect(advice(error, local).todo).not.toContain('certificate');
      expect(advice(error, local).todo).toContain('http://localhost:8443');
    },
  );

  it('is the user’s to accept where a server on this machine has a certificate of its own', () => {
    const found = advice('net::ERR_CERT_AUTHORITY_INVALID', local);
    expect(found).toMatchObject({ owner: 'user' });
    expect(found.todo).toContain('accept it');
  });

  it.each(['net::ERR_CERT_AUTHORITY_INVALID', 'net::ERR_SSL_PROTOCOL_ERROR'])(
    'is not told as a server that does not respond by %s, because it responded to the handshake',
    (error) => {
      expect(advice(error).happened).toContain('no secure connection to api.example');
      expect(advice(error).happened).not.toContain('did not respond');
    },
  );

  it('leaves both open where Firefox tells it in a sentence only', () => {
    const found = advice('SSL hat einen Eintrag erhalten, der zu lang ist.', local);
    expect(found).toMatchObject({ owner: 'backend' });
    expect(found.todo).toMatch(/certificate.*speaks TLS/);
  });
});

describe('a cached response of another origin', () => {
  it('is told although the response varies, where another page got it', () => {
    const other = { 'Access-Control-Allow-Origin': 'https://shop.example', Vary: 'Origin' };
    const before = respondedWith(200, other, { id: 'before', page: 'https://shop.example', at: 1 });
    const found = first(respondedWith(200, { ...other, Age: '90', 'CF-Cache-Status': 'HIT' }), before);
    expect(found).toMatchObject({ code: 'shared-cache', owner: 'cdn', knownBy: 'derived' });
    expect(found.happened).toContain('Cloudflare returned a stored response');
  });
});

describe('a signed URL', () => {
  const url = 'https://bucket.example/a?X-Amz-Signature=abc';

  it('is not explained by a body that Chrome did not keep', () => {
    const [found] = situations(respondedWith(403, {}, { url, method: 'PUT' }));
    expect(found?.knownBy === 'assumed' ? plainText(found.confirm) : '').toContain('with curl');
  });

  it('may carry the checksum of nothing', () => {
    const found = first(
      respondedWith(403, {}, { url: `${url}&x-amz-checksum-crc32=AAAAAA%3D%3D`, method: 'PUT' }),
    );
    expect(found.todo).toContain('WHEN_REQUIRED');
  });
});

describe('a server that does not respond', () => {
  it('is started by its developer', () => {
    const found = first(
      withoutResponse('refused', 'net::ERR_CONNECTION_REFUSED', { url: 'http://localhost:3001/' }),
    );
    expect(found.owner).toBe('backend');
    expect(found.todo).toContain('Start the server');
  });

  it('is not told with Firefox’s habits in Chrome', () => {
    const chromium = withoutResponse('refused', 'net::ERR_CONNECTION_REFUSED');
    expect(first(chromium).happened).not.toContain('Console');
    const firefox = withoutResponse('refused', 'NS_ERROR_CONNECTION_REFUSED', {
      more: { browser: 'firefox' },
    });
    expect(first(firefox).happened).toContain('The Console reports this as a CORS error too');
  });
});

describe('a platform', () => {
  it('is known by its own marks behind a domain of one’s own too', () => {
    const shop = { url: 'https://api.shop.example/pay' };
    expect(first(refusedPreflight(403, { Server: 'Google Frontend' }, shop)).code).toBe(
      'function-not-public',
    );
    const script = { url: 'https://api.shop.example/macros/s/AKfycbx12/exec', requested: ['content-type'] };
    expect(first(refusedPreflight(405, {}, script)).code).toBe('host-without-preflights');
    const hub = respondedWith(
      200,
      {
        'Access-Control-Allow-Origin': '*',
        'Set-Cookie': 'ARRAffinity=abc; Path=/; Domain=shop.azurewebsites.net',
      },
      { sent: { 'Sec-Fetch-Storage-Access': 'active' } },
    );
    expect(first(hub).code).toBe('platform-cors');
    expect(JSON.stringify(situations(hub))).not.toContain('abc');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redactHeader } from '../../../src/report/redaction/redact-header';
import { redactUrls } from '../../../src/report/redaction/redact-urls';

/** Long and odd enough not to stand in any text by chance. */
const secret = fc
  .string({
    unit: fc.constantFrom(...Array.from('ABCDEFGHJKLMNPQRSTUVWXYZ0123456789-_')),
    minLength: 16,
    maxLength: 40,
  })
  .map((text) => `Z9${text}`);

const SECRET_NAMES = [
  'Authorization',
  'Proxy-Authorization',
  'Cookie',
  'Set-Cookie',
  'X-Api-Key',
  'X-API-KEY',
  'Api_Key',
  'X-Auth-Token',
  'X-CSRF-Token',
  'X-Amz-Security-Token',
  'X-Session-Id',
  'X-Client-Secret',
  'DPoP-Token',
  'Ocp-Apim-Subscription-Key',
  'X-Parse-Master-Key',
  'X-Passphrase',
];

describe('headers', () => {
  it('never keep a secret value', () => {
    const wrap = fc.constantFrom(
      (value: string) => value,
      (value: string) => `Bearer ${value}`,
      (value: string) => `sid=${value}; Path=/; Secure`,
      (value: string) => `a=b; SameSite=${value}; Domain=${value}`,
    );
    fc.assert(
      fc.property(fc.constantFrom(...SECRET_NAMES), secret, wrap, (name, value, wrapped) => {
        expect(redactHeader({ name, value: wrapped(value) }).value).not.toContain(value);
      }),
    );
  });

  it('keep what tells how a page authenticates, and what decides whether a cookie is sent', () => {
    expect(redactHeader({ name: 'Authorization', value: 'Bearer abc' }).value).toBe('Bearer [redacted]');
    expect(redactHeader({ name: 'Set-Cookie', value: 'a=b; Path=/x; Secure; SameSite=None' }).value).toBe(
      '[redacted]; Secure; SameSite=None',
    );
  });

  it('keep the name of a cookie by which a platform is known, and no other name', () => {
    expect(redactHeader({ name: 'Set-Cookie', value: '_vercel_sso_nonce=abc; Path=/; Secure' }).value).toBe(
      '_vercel_sso_nonce=[redacted]; Secure',
    );
    expect(redactHeader({ name: 'Set-Cookie', value: 'x_vercel_sso_nonce=abc' }).value).toBe('[redacted]');
  });

  it('of the CORS protocol stay as they are', () => {
    for (const name of [
      'Access-Control-Allow-Credentials',
      'Access-Control-Allow-Headers',
      'WWW-Authenticate',
    ]) {
      expect(redactHeader({ name, value: 'true' }).value).toBe('true');
    }
  });

  it('that name a URL lose the secrets in it', () => {
    const value = 'https://user:hunter22@api.example/cb?code=SplxlOBeZQQYbYS6WxSbIA&x=1#access_token=def456';
    expect(redactHeader({ name: 'Location', value }).value).toBe(
      'https://redacted@api.example/cb?code=redacted&x=1#access_token=redacted',
    );
  });
});

describe('URLs', () => {
  it('never keep a user name, a password or the value of a telling parameter', () => {
    const place = fc.constantFrom(
      (value: string) => `https://${value}@api.example/`,
      (value: string) => `https://user:${value}@api.example/?x=1`,
      (value: string) => `https:${value}:pw@api.example/`,
      (value: string) => `//u:${value}@api.example`,
      (value: string) => `https://api.example/?token=${value}`,
      (value: string) => `https://api.example/?a=1&API_KEY=${value}&b=2`,
      (value: string) => `https://api.example/?%70assword=${value}`,
      (value: string) => `https://api.example/#id_token=${value}`,
      (value: string) => `https://api.example/?X-Amz-Signature=${value}`,
      (value: string) => `not a url?sig=${value}`,
      (value: string) => `https://api.example/?token=${value}?${value};${value}`,
      (value: string) => `https://api.example/?next=https://b.example/?token=${value}`,
      (value: string) => `https://api.example/?next=https%3A%2F%2Fb.example%2F%3Fcode%3D${value}%26a%3Db`,
      (value: string) => `https://api.example/?u=%252F%253Fa%253Db%2526token%253D${value}`,
      (value: string) =>
        `https://api.example/?a=${encodeURIComponent(`{"t":"eyJhbGciOi${value}.${value}"}`)}`,
      (value: string) => `https://api.example/p;PHPSESSID=${value}?a=b`,
      (value: string) => `https://api.example/?connect.sid=${value}&subscriptionKey=${value}`,
      (value: string) => `https://api.example/?X-Amz-Credential=${value}&AWSAccessKeyId=${value}`,
      (value: string) => `https://api.example/?SAMLResponse=${value}&client_assertion=${value}`,
      (value: string) => `https://api.example/eyJhbGciOi${value}.${value}.${value}`,
    );
    fc.assert(
      fc.property(secret, place, (value, put) => {
        expect(redactUrls(put(value))).not.toContain(value);
      }),
    );
  });

  it('are found by the form that services give them, in a path and in a header of any name', () => {
    for (const token of [
      'ghp_16C7e42F292c6912E7710c838347Ae178B4a',
      'xoxb-17653672481-19874698323-pdFZKVeTuE8sk7oOHcbrzqgy',
      'sk_live_4eC39HqLyjWDarjtT1zdp7dc',
      'AKIAIOSFODNN7EXAMPLE',
      'AIzaSyDaGmWKa4JsXZ-HjGw7ISLn_3namBGewQe',
      'glpat-zzzzzzzzzzzzzzzzzzzz',
      'SG.ngeVfQFYQlKU0ufo8x5d1A.TwL2iGABf9DHoTf',
    ]) {
      expect(redactUrls(`https://api.example/v1/${token}/messages`)).toBe(
        'https://api.example/v1/redacted/messages',
      );
      expect(redactHeader({ name: 'X-Upstream', value: `as ${token}` }).value).not.toContain(token);
    }
    for (const plain of ['/npm_packages', '/sk-SK/shop', '/AKIA', '/api/AIza/list', '/SG.1/x'])
      expect(redactUrls(`https://api.example${plain}`)).toBe(`https://api.example${plain}`);
  });

  it('may be as long and as odd as a server can make them', () => {
    for (const part of ['/', '\\', 'http:', '?', '%25', ';', 'tok:', 'a=', '{"a":"', 'x-', '.js', 'sk-']) {
      const text = `x${part.repeat(Math.ceil((128 * 1024) / part.length))}`;
      expect(redactUrls(text) === text).toBe(true);
    }
  });

  it('keep what stands beside a secret', () => {
    expect(redactUrls('https://api.example/?next=%2F%3Ftoken%3Dabc%26page%3D2&sort=name#top')).toBe(
      'https://api.example/?next=%2F%3Ftoken%3Dredacted%26page%3D2&sort=name#top',
    );
  });

  it('keep the parameters that tell nothing, however much their names hold of a telling word', () => {
    for (const query of [
      'page=2&sort=name',
      'author=jane-austen&state=open&code=US',
      'max_tokens=4096&token_type=Bearer&sort_key=created_at',
      'session_count=3&keyword=cors&secretary=jane',
      'v=3f2a9c1d&_=1714739696123',
    ]) {
      expect(redactUrls(`https://api.example/list?${query}`)).toBe(`https://api.example/list?${query}`);
    }
  });

  it('keep paths that look like a user name, and hashes in the names of files', () => {
    for (const path of [
      '/img//logo@2x.png',
      '/main.3f2a9c1d.js',
      '/build/runtime~app.4d5e6f7a8b9c0d1e2f3a.js',
    ])
      expect(redactUrls(`https://cdn.example${path}`)).toBe(`https://cdn.example${path}`);
  });

  it('lose what an ambiguous name carries where it looks like a secret', () => {
    expect(redactUrls('https://app.example/cb?code=SplxlOBeZQQYbYS6WxSbIA&state=af0ifjsldkj9x')).toBe(
      'https://app.example/cb?code=redacted&state=redacted',
    );
  });

  it('keep origins to the letter, also where they are part of another URL', () => {
    const origin = 'https://sk-proj-dashboard-ghp-16c7e42f292c6912e7710c838347.vercel.app';
    for (const text of [
      origin,
      `/go?next=${encodeURIComponent(`${origin}/x`)}`,
      `see ${origin} or ${origin}/`,
    ])
      expect(redactUrls(text)).toBe(text);
  });

  it('lose the rest of a path that lets in everybody who knows it, even where it reads like a word', () => {
    expect(redactUrls('https://hooks.zapier.com/hooks/catch/6467455/ksywila/')).toBe(
      'https://hooks.zapier.com/hooks/catch/redacted',
    );
  });

  it('are redacted once: what is redacted stays as it is', () => {
    for (const text of [
      'https://redacted@api.example/?token=redacted&x=1',
      'Authorization: Bearer [redacted]',
      'Set-Cookie: [redacted]; Secure; SameSite=None',
    ]) {
      expect(redactUrls(text)).toBe(text);
    }
  });
});

describe('headers that nobody knows', () => {
  it('keep keys of caches and tables, and what says how and not with what', () => {
    for (const [name, value] of [
      ['Surrogate-Key', 'product-123 category-shoes'],
      ['X-Cache-Key', '/products/blue-shoes?currency=EUR&page=2'],
      ['X-Author', 'octocat'],
      ['X-Token-Type', 'Bearer'],
      ['ETag', '"33a64df551425fcc55e4d42a148795d9f25f89d4"'],
    ] as const) {
      expect(redactHeader({ name, value })).toEqual({ name, value });
    }
  });

  it('lose values that look random, those of pairs and of JSON', () => {
    for (const value of [
      'q8Zr2LmXw71Ghk90TTbv',
      'a=1; token=abc123; theme=dark',
      '{"user":"me","password":"correct horse"}',
      'Bearer hunter2hunter3',
    ]) {
      const redacted = redactHeader({ name: 'X-Custom', value }).value;
      expect(redacted).toContain('redacted');
      expect(redacted).not.toMatch(/q8Zr|abc123|correct|hunter/);
    }
  });

  it('lose the secret in a name', () => {
    expect(redactUrls('X-sk_live_4eC39HqLyjWDarjtT1zdp7dc')).toBe('X-redacted');
  });

  it('lose the token of a challenge and keep the rest of it', () => {
    const name = 'WWW-Authenticate';
    const told = 'Bearer realm="api", error="invalid_token", error_description="The token has expired"';
    expect(redactHeader({ name, value: told }).value).toBe(told);
    expect(redactHeader({ name, value: 'Negotiate oYG2MIGzoAMKAQChCwYJKoZIgvcSAQIC' }).value).toBe(
      'Negotiate redacted',
    );
  });
});

describe('a secret by its name', () => {
  it.each([
    ['{"password":["hunter2"],"a":1}', 'hunter2'],
    ['{"access_token":{"v":"hunter2"}}', 'hunter2'],
    ['/next?state=%7B%22access_token%22%3A%7B%22v%22%3A%22hunter2%22%7D%7D', 'hunter2'],
    ["/login?password=o'brien-hunter2", 'brien-hunter2'],
    ["/login#password=o'brien-hunter2", 'brien-hunter2'],
  ])('is gone with all that is nested in it, and up to its true end: %s', (text, secret) => {
    expect(redactUrls(text)).not.toContain(secret);
  });

  it('leaves what stands beside it in JSON', () => {
    expect(redactUrls('{"password":["hunter2"],"page":7}')).toContain('"page":7');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redactHeader } from '../../src/report/redaction/redact-header';
import { redactUrls } from '../../src/report/redaction/redact-urls';

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
    for (const part of ['/', '\\', 'http:', '?', '%25', ';']) {
      const text = `x${part.repeat(256 * 1024)}`;
      expect(redactUrls(text) === text).toBe(true);
    }
  });

  it('keep what stands beside a secret', () => {
    expect(redactUrls('https://api.example/?next=%2F%3Ftoken%3Dabc%26page%3D2&sort=name#top')).toBe(
      'https://api.example/?next=%2F%3Ftoken%3Dredacted%26page%3D2&sort=name#top',
    );
  });

  it('keep the parameters that tell nothing', () => {
    expect(redactUrls('https://api.example/list?page=2&sort=name')).toBe(
      'https://api.example/list?page=2&sort=name',
    );
  });
});

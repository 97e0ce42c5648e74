import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/diagnosis/words/prose';
import { isRefusal, policyFrom, type PolicyDraft } from '../../src/recipes/policy';
import { serverOf } from '../../src/recipes/server';

const draft = (parts: Partial<PolicyDraft>): PolicyDraft => ({
  origins: ['https://app.example.com'],
  methods: ['PUT'],
  requestHeaders: ['x-a'],
  exposeHeaders: [],
  credentials: false,
  maxAge: null,
  ...parts,
});

const whyRefused = (parts: Partial<PolicyDraft>): string | null => {
  const policy = policyFrom(draft(parts));
  return isRefusal(policy) ? plainText(policy.why) : null;
};

const hostile = [
  '"',
  "'",
  '`',
  '\\',
  '\n',
  '\r\n',
  '\0',
  '${x}',
  '$(id)',
  '#{x}',
  '%{x}',
  '{{ x }}',
  '<',
  ';',
  ',',
  ' ',
  '\u2028',
  '\u202e',
  'ä',
  '\ud800',
];

describe('a policy', () => {
  it.each(hostile)('refuses an origin with %j in its host', (text) => {
    expect(whyRefused({ origins: [`https://a${text}b.example`] })).toMatch(/origin|host/i);
  });

  it.each(hostile.filter((text) => !/^[`']$/.test(text)))('refuses a header name with %j', (text) => {
    expect(whyRefused({ requestHeaders: [`x-${text}`] })).toContain('is not a header name');
    expect(whyRefused({ exposeHeaders: [`x-${text}`] })).toContain('is not a header name');
    expect(whyRefused({ methods: [`PUT${text}`] })).toContain('is not a method');
  });

  it.each([
    ['https://app.example.com/', 'serialized origin'],
    ['https://app.example.com:443', 'serialized origin'],
    ['https://APP.example.com', 'serialized origin'],
    ['app.example.com', 'serialized origin'],
    ['https://*.example.com', 'characters'],
    ['*', 'List the origins'],
    ['null', 'sandboxed'],
  ])('refuses %s as an origin and says why', (origin, why) => {
    expect(whyRefused({ origins: [origin] })).toContain(why);
  });

  it('refuses wildcards in names, and methods that no page can send', () => {
    for (const name of ['*', 'x-*', 'a*b']) {
      expect(whyRefused({ requestHeaders: [name] })).toContain('anything');
      expect(whyRefused({ exposeHeaders: [name] })).toContain('anything');
      expect(whyRefused({ methods: [name] })).toContain('anything');
    }
    expect(whyRefused({ methods: ['TRACE'] })).toContain('Pages cannot send the method TRACE');
  });

  it('refuses to be empty, and a time that is no whole number of seconds', () => {
    expect(whyRefused({ origins: [] })).not.toBeNull();
    expect(whyRefused({ methods: [] })).not.toBeNull();
    expect(whyRefused({ maxAge: 1.5 })).not.toBeNull();
    expect(whyRefused({ maxAge: -1 })).not.toBeNull();
    expect(whyRefused({ maxAge: Number.NaN })).not.toBeNull();
  });

  it('quotes what it refuses without its unprintable characters, and not at any length', () => {
    expect(whyRefused({ requestHeaders: ['x\n\u202ey'] })).toBe('x��y is not a header name.');
    expect(whyRefused({ requestHeaders: [' '.repeat(5000)] })?.length).toBeLessThan(200);
  });

  it('names each thing once: methods by case, headers not', () => {
    const policy = policyFrom(
      draft({
        methods: ['PUT', 'PUT', 'put'],
        requestHeaders: ['X-A', 'x-a'],
        exposeHeaders: ['ETag', 'etag'],
      }),
    );
    expect(policy).toMatchObject({
      methods: ['PUT', 'put'],
      requestHeaders: ['x-a'],
      exposeHeaders: ['etag'],
    });
  });

  it('holds nothing but printable ASCII without quotes and white space in an origin, whatever it was made of', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl()), { maxLength: 3 }),
        (origins) => {
          const policy = policyFrom(draft({ origins }));
          if (isRefusal(policy)) return;
          for (const origin of policy.origins) expect(origin).toMatch(/^[a-z0-9+.:/[\]_-]+$/);
        },
      ),
    );
  });
});

describe('the server of a URL', () => {
  it('is its origin and the first part of its path', () => {
    expect(serverOf('https://api.example.com/v1/items?id=1')).toEqual({
      origin: 'https://api.example.com',
      prefix: '/v1',
    });
    expect(serverOf('http://[::1]:8080/items')).toEqual({ origin: 'http://[::1]:8080', prefix: '/items' });
  });

  it('has a plain path instead of one that holds anything odd', () => {
    for (const path of ['', '/', "/'/x", '/a.b/x', '/%0a/', '/$x/'])
      expect(serverOf(`https://a.example${path}`)).toMatchObject({ prefix: '/api' });
  });

  it('is refused where the host is no DNS name or address', () => {
    for (const url of ["https://a'b.example/", 'data:,x', 'nonsense', 'ws://a.example/'])
      expect(serverOf(url)).toMatchObject({ kind: 'refused' });
  });
});

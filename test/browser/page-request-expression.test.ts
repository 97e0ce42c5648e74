import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageRequestExpression, readPageRequestOutcome } from '../../src/browser/page-request-expression';
import type { PageRequest } from '../../src/exchange/page-request';

const REQUEST: PageRequest = {
  origin: 'https://app.example',
  url: 'https://api.example/orders',
  method: 'GET',
  mode: 'cors',
  credentials: 'same-origin',
  headers: [{ name: 'X-Shop', value: '7' }],
};

type Made = { readonly url: unknown; readonly init: unknown };

/** Evaluates the expression in a page of that origin, and tells what the page was made to request. */
function evaluated(request: PageRequest, origin: string, page: object = {}) {
  const made: Made[] = [];
  const outcome: unknown = runInNewContext(pageRequestExpression(request), {
    location: { origin },
    Request: class {
      constructor(
        readonly url: string,
        readonly init: object,
      ) {}
    },
    fetch: async ({ url, init }: Made) => {
      made.push({ url, init });
      return { body: null };
    },
    ...page,
  });
  // Objects of another realm are equal to none of ours.
  return { outcome, made: JSON.parse(JSON.stringify(made)) as unknown };
}

describe('the expression that has a page make a request', () => {
  it('makes just that request, past the cache', () => {
    expect(evaluated(REQUEST, REQUEST.origin)).toEqual({
      outcome: 'sent',
      made: [
        {
          url: REQUEST.url,
          init: {
            method: 'GET',
            mode: 'cors',
            credentials: 'same-origin',
            cache: 'no-store',
            headers: [['X-Shop', '7']],
          },
        },
      ],
    });
  });

  it('shows nothing to a page of another origin', () => {
    expect(evaluated(REQUEST, 'https://evil.example')).toEqual({ outcome: 'other-origin', made: [] });
  });

  it('says so where the page or the browser does not take the request, and no error leaves it', () => {
    const refusing = () => {
      throw new TypeError('no');
    };
    expect(evaluated(REQUEST, REQUEST.origin, { Request: refusing }).outcome).toBe('refused');
    expect(evaluated(REQUEST, REQUEST.origin, { fetch: refusing }).outcome).toBe('refused');
    expect(evaluated(REQUEST, REQUEST.origin, { fetch: () => 'no promise' }).outcome).toBe('refused');
  });

  it.each([
    ["'; alert(1); '", 'quotes'],
    ['`${alert(1)}`', 'a template'],
    ['\\"); alert(1); //', 'backslashes'],
    ['\u2028alert(1)\u2029', 'line separators'],
    ['\nalert(1)\r\n//# sourceURL=x', 'line breaks'],
    ['</script><!-- ]]> -->', 'the end of a script'],
    ['__proto__', 'a special name'],
    ['\ud800', 'half a character'],
  ])('keeps %j as text (%s), wherever it stands', (foreign) => {
    const request: PageRequest = {
      ...REQUEST,
      url: foreign,
      method: foreign,
      headers: [{ name: foreign, value: foreign }],
    };
    const [made] = evaluated(request, REQUEST.origin).made as {
      url: string;
      init: { method: string; headers: string[][] };
    }[];
    expect(made?.url).toBe(foreign);
    expect(made?.init.method).toBe(foreign);
    expect(made?.init.headers).toEqual([[foreign, foreign]]);
  });

  it('has no character of foreign text that could end a string, a line or a script', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (url, value) => {
        const request = { ...REQUEST, url, headers: [{ name: 'x', value }] };
        const written = pageRequestExpression(request);
        expect(written.split('\n')).toHaveLength(pageRequestExpression(REQUEST).split('\n').length);
        expect(written).not.toMatch(/[\u2028\u2029\r]|<\/|<!--/);
        expect(evaluated(request, REQUEST.origin).made).toMatchObject([
          { url, init: { headers: [['x', value]] } },
        ]);
      }),
    );
  });
});

describe('what a page tells of it', () => {
  it.each([[undefined], [null], [{}], ['SENT'], [7]])('counts as refused where it is %j', (told) => {
    expect(readPageRequestOutcome(told)).toBe('refused');
  });

  it.each(['sent', 'other-origin'] as const)('is read where it is %s', (told) => {
    expect(readPageRequestOutcome(told)).toBe(told);
  });
});

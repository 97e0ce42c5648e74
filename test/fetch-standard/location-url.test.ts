import { describe, expect, test } from 'vitest';
import { ENGINES } from '../../src/fetch-standard/engines';
import { locationUrl } from '../../src/fetch-standard/location-url';

const { standard, chromium, firefox } = ENGINES;
const location = (...values: readonly string[]) => values.map((value) => ({ name: 'location', value }));

describe('the URL of a redirect', () => {
  const base = 'https://b.example/dir/start?q#frag';
  test.each([
    ['next', 'https://b.example/dir/next#frag'],
    ['/next#own', 'https://b.example/next#own'],
    ['/next#', 'https://b.example/next#'],
    ['//c.example', 'https://c.example/#frag'],
    ['', 'https://b.example/dir/start?q#frag'],
    ['//b\xc3\xbccher.example/', 'https://xn--bcher-kva.example/#frag'],
    ['/~\x80', 'https://b.example/~%80#frag'],
    ['/\xc3\xbc', 'https://b.example/%C3%BC#frag'],
    ['/\xff', 'https://b.example/%FF#frag'],
  ])('%j is read against the one that redirected', (value, url) => {
    expect(locationUrl(location(value), base, standard)).toEqual({ kind: 'url', url, location: value });
  });

  test('has no fragment when neither has one', () => {
    expect(locationUrl(location('/x'), 'https://b.example/', standard)).toMatchObject({
      url: 'https://b.example/x',
    });
  });

  test('is one in Chrome and Firefox when repeats agree, and invalid by the standard', () => {
    const repeated = location('/x', '/x', '/x');
    for (const by of [chromium, firefox]) {
      expect(locationUrl(repeated, base, by)).toEqual({
        kind: 'url',
        url: 'https://b.example/x#frag',
        location: '/x, /x, /x',
      });
      expect(locationUrl(location('/x', '/x', '/y'), base, by)).toEqual({
        kind: 'invalid',
        location: '/x, /x, /y',
      });
      expect(locationUrl(location('', '/y'), base, by)).toEqual({ kind: 'invalid', location: ', /y' });
    }
    expect(locationUrl(repeated, base, standard)).toEqual({ kind: 'invalid', location: '/x, /x, /x' });
  });

  test('is absent in Chrome when Location is empty', () => {
    expect(locationUrl(location(''), base, chromium)).toEqual({ kind: 'absent' });
    expect(locationUrl(location('', ''), base, chromium)).toEqual({ kind: 'absent' });
    expect(locationUrl(location(''), base, firefox)).toMatchObject({ kind: 'url' });
  });

  test('is none without Location or without a URL to read it against', () => {
    expect(locationUrl([], base, standard)).toEqual({ kind: 'absent' });
    expect(locationUrl(location('https://c.example/'), 'no base', standard)).toMatchObject({
      kind: 'invalid',
    });
  });
});

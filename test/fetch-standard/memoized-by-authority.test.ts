import { describe, expect, test } from 'vitest';
import { MOST_AUTHORITIES, memoizedByAuthority } from '../../src/fetch-standard/memoized-by-authority';

/** What is parsed when these are asked about in turn. */
function parsed(urls: readonly string[]): readonly string[] {
  const seen: string[] = [];
  const ask = memoizedByAuthority((url) => {
    seen.push(url);
    return url.length;
  });
  for (const url of urls) ask(url);
  return seen;
}

describe('a URL', () => {
  test('is parsed once for all paths, queries and fragments of a server', () => {
    expect(
      parsed(['https://a.example/x', 'https://a.example?y', 'https://a.example#z', 'https://a.example']),
    ).toEqual(['https://a.example']);
    expect(parsed(['http://a.example:81/x', 'http://a.example:81/y'])).toEqual(['http://a.example:81']);
  });

  test('is parsed for each scheme, host, port and user of its own', () => {
    const urls = [
      'https://a.example',
      'http://a.example',
      'http://b.example',
      'http://b.example:81',
      'http://u@b.example',
    ];
    expect(parsed(urls)).toEqual(urls);
  });

  test.each([
    'https:///a.example/x',
    'https:/a.example/x',
    'https://a.exa\nmple/x',
    'https://\t/a.example/x',
    'https://a.example\x01/x',
    'https://a.example /x',
    'HTTPS://a.example/x',
    'data:text/plain,https://a.example/x',
    'view-source:https://a.example/x',
    '/x',
    '',
  ])('is parsed as a whole where its beginning alone might mean something else: %j', (url) => {
    expect(parsed([url, url])).toEqual([url]);
  });

  test('gives the same when it is asked about again', () => {
    const ask = memoizedByAuthority((url) => (url === '' ? null : { url }));
    expect(ask('https://a.example/x')).toEqual({ url: 'https://a.example' });
    expect(ask('https://a.example/y')).toBe(ask('https://a.example/x'));
    expect(ask('')).toBeNull();
    expect(ask('')).toBeNull();
  });
});

test('what is remembered of URLs is bounded, however many servers a page asks', () => {
  const servers = Array.from({ length: MOST_AUTHORITIES + 1 }, (_, n) => `https://s${String(n)}.example`);
  const [first = ''] = servers;
  const all = servers.slice(0, MOST_AUTHORITIES);
  expect(parsed([...all, ...all])).toEqual(all);
  expect(parsed([...servers, first])).toEqual([...servers, first]);
});

import { describe, expect, it } from 'vitest';
import { ownOriginProxy } from '../../../src/recipes/remedies/page/own-origin-proxy';
import { writeVariant } from '../../../src/recipes/remedies/write-variant';
import { blocked, exchange, hop, response, sentBy } from '../../diagnosis/exchange-builder';
import { requestedBy } from './run-client';
import { caseAmong } from './sample-case';

const asked = (page: string, url: string) =>
  caseAmong(
    exchange([hop({ url, requestHeaders: sentBy(page), response: response(200) })], blocked, {
      pageOrigin: page,
    }),
  );

const namesFor = (page: string, url = 'http://localhost:8000/api/orders?page=2') =>
  ownOriginProxy(asked(page, url))?.remedies[0]?.variants.map(({ id }) => id);

describe('a proxy of the development server', () => {
  it.each([
    ['http://localhost:5173', 'vite'],
    ['http://localhost:4200', 'angular'],
    ['http://localhost:3000', 'next-rewrites'],
    ['http://localhost:8080', 'webpack'],
    ['http://localhost:1234', 'vite'],
  ])('is offered to a page at %s, first that of %s', (page, id) => {
    expect(namesFor(page)?.[0]).toBe(id);
    expect(new Set(namesFor(page))).toEqual(
      new Set(['vite', 'next-rewrites', 'webpack', 'angular', 'nuxt-proxy']),
    );
  });

  it('passes on what the page then requests by its path', async () => {
    const [proxies, page] =
      ownOriginProxy(asked('http://localhost:5173', 'http://localhost:8000/api/orders?page=2'))?.remedies ??
      [];
    expect(proxies === undefined ? '' : writeVariant(proxies.variants[0])).toContain(
      "'/api': { target: 'http://localhost:8000', changeOrigin: true }",
    );
    const code = page === undefined ? '' : writeVariant(page.variants[0]);
    expect((await requestedBy(code)).url).toBe('/api/orders?page=2');
  });

  it('is offered for an API elsewhere only where the port of the page is that of a development server', () => {
    expect(namesFor('http://localhost:5173', 'https://api.example/v1/orders')?.[0]).toBe('vite');
    expect(namesFor('http://localhost:9999', 'https://api.example/v1/orders')).toBeUndefined();
  });

  it.each([
    ['a page in production', 'https://app.example', 'https://api.example/v1/orders'],
    ['a path that no rule can name', 'http://localhost:5173', 'http://localhost:8000/socket.io/'],
  ])('is not offered to %s', (_what, page, url) => {
    expect(namesFor(page, url)).toBeUndefined();
  });
});

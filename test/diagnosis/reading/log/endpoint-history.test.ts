import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../../src/diagnosis/diagnose';
import type { DiagnosedLog } from '../../../../src/diagnosis/reading/log/diagnosed-log';
import { endpointHistory } from '../../../../src/diagnosis/reading/log/endpoint-history';
import { pathShape } from '../../../../src/diagnosis/reading/url/path-shape';
import type { Exchange } from '../../../../src/exchange/exchange';
import { completed, exchange, hop, response } from '../../exchange-builder';

const visit = (id: string, url: string, method = 'GET'): Exchange =>
  exchange([hop({ url, method, response: response(200) })], completed, { id });

const historyOf = (...exchanges: readonly Exchange[]) =>
  endpointHistory({ exchanges, diagnosisOf: diagnose });

const ids = (found: readonly { readonly exchange: Exchange }[]): readonly string[] =>
  found.map((sighting) => sighting.exchange.id);

describe('the history of an endpoint', () => {
  const history = historyOf(
    visit('one', 'https://api.example/orders/17?full=1'),
    visit('put', 'https://api.example/orders/17', 'PUT'),
    visit('two', 'https://api.example/orders/18'),
    visit('list', 'https://api.example/orders'),
    visit('other port', 'https://api.example:8443/orders/18'),
  );

  it('holds the requests with the same method to the same kind of path', () => {
    expect(ids(history.sameEndpoint('https://api.example/orders/99', 'GET'))).toEqual(['one', 'two']);
  });

  it('holds those of any method where the method does not matter', () => {
    expect(ids(history.samePath('https://api.example/orders/99'))).toEqual(['one', 'put', 'two']);
  });

  it('holds every request to the origin of the API, and none to another port', () => {
    expect(ids(history.sameApi('https://api.example/anything'))).toEqual(['one', 'put', 'two', 'list']);
  });

  it('is empty for an endpoint that the log does not know', () => {
    expect(history.sameEndpoint('https://api.example/orders/1', 'PATCH')).toEqual([]);
    expect(history.sameApi('https://elsewhere.example/')).toEqual([]);
  });

  it('gives the same list to every request to the endpoint', () => {
    expect(history.sameEndpoint('https://api.example/orders/1', 'GET')).toBe(
      history.sameEndpoint('https://api.example/orders/2', 'GET'),
    );
  });

  it('counts each redirect to where it went', () => {
    const redirected = exchange(
      [
        hop({ url: 'https://api.example/a', response: response(302) }),
        hop({ url: 'https://login.example/b', response: response(200) }),
      ],
      completed,
    );
    const found = historyOf(redirected).sameApi('https://login.example/');
    expect(found).toMatchObject([{ hop: 1, url: 'https://login.example/b', response: { status: 200 } }]);
  });

  it('goes through the log once, however many requests ask', () => {
    const exchanges = Array.from({ length: 5_000 }, (_, index) =>
      visit(String(index), `https://api.example/orders/${String(index)}`),
    );
    let passes = 0;
    const log: DiagnosedLog = {
      get exchanges() {
        passes += 1;
        return exchanges;
      },
      diagnosisOf: diagnose,
    };
    const counted = endpointHistory(log);
    const sizes = exchanges.map(({ hops }) => counted.sameEndpoint(hops[0].url, 'GET').length);
    expect(new Set(sizes)).toEqual(new Set([5_000]));
    expect(passes).toBe(1);
  });
});

describe('the shape of a path', () => {
  it.each([
    ['https://api.example/orders/17/items/4', '/orders/:id/items/:id'],
    ['https://api.example/u/0b5cfa1e-13f2-4d63-9d2c-0f4f7c1f7e11', '/u/:id'],
    ['https://api.example/blob/9f86d081884c7d659a2feaa0c55ad015', '/blob/:id'],
    ['https://api.example/v2/orders?id=4#x', '/v2/orders'],
    ['https://api.example/orders/', '/orders/'],
    ['https://api.example?q=/a/b', '/'],
    ['https://api.example', '/'],
    ['data:,x', '/'],
    ['', '/'],
  ])('of %s is %s', (url, shape) => {
    expect(pathShape(url)).toBe(shape);
  });
});

import { describe, expect, it } from 'vitest';
import { CLIENTS } from '../../../src/recipes/remedies/clients';
import { byLikelihood } from '../../../src/recipes/remedies/clients/likely-clients';
import type { CallFrame } from '../../../src/exchange/network-event';
import type { Exchange } from '../../../src/exchange/exchange';
import { blocked, exchange, hop, PAGE, preflight, response, sentBy } from '../../diagnosis/exchange-builder';

const frame = (url: string, functionName = ''): CallFrame => ({ url, functionName, line: 1, column: 1 });

const sent = (headers: Record<string, string>, callFrames: readonly CallFrame[] = []): Exchange =>
  exchange([hop({ requestHeaders: sentBy(PAGE, headers), response: response(200) })], blocked, {
    callFrames,
  });

const first = (one: Exchange): string | undefined => byLikelihood(CLIENTS, one)[0]?.id;

describe('the client that is offered first', () => {
  it.each([
    ['axios', `${PAGE}/node_modules/.vite/deps/axios.js?v=1`, ''],
    ['axios', `${PAGE}/assets/index-1a2b.js`, 'dispatchXhrRequest'],
    ['angular', `${PAGE}/@angular/common/http.mjs`, ''],
    ['angular', `${PAGE}/polyfills/zone.js`, 'scheduleTask'],
    ['jquery', `${PAGE}/js/jquery-3.7.1.min.js`, 'send'],
    ['apollo', 'webpack-internal:///./node_modules/@apollo/client/link/http.js', ''],
    ['swr', `${PAGE}/node_modules/swr/core/dist/index.mjs`, ''],
  ])('is %s where the call stack shows it (%s %s)', (client, url, functionName) => {
    expect(first(sent({}, [frame(`${PAGE}/main.js`), frame(url, functionName)]))).toBe(client);
  });

  it.each([
    ['axios', { Accept: 'application/json, text/plain, */*' }],
    ['jquery', { Accept: 'application/json, text/javascript, */*; q=0.01' }],
    ['jquery', { 'X-Requested-With': 'XMLHttpRequest' }],
    ['apollo', { Accept: 'application/graphql-response+json, application/json;q=0.9' }],
  ])('is %s where only its headers let one expect it (%j)', (client, headers) => {
    expect(first(sent(headers))).toBe(client);
  });

  it('is told by the names of the preflight where the request was never sent', () => {
    const one = exchange(
      [
        hop({
          requestHeaders: null,
          preflight: preflight('POST', ['apollo-require-preflight'], response(204)),
        }),
      ],
      blocked,
    );
    expect(first(one)).toBe('apollo');
  });

  it('is that of the call stack where a header speaks for another', () => {
    const one = sent({ 'X-Requested-With': 'XMLHttpRequest' }, [
      frame(`${PAGE}/node_modules/axios/lib/xhr.js`),
    ]);
    expect(first(one)).toBe('axios');
  });

  it('is fetch where nothing tells, and all others follow', () => {
    const order = byLikelihood(CLIENTS, sent({ Accept: '*/*' }));
    expect(order).toEqual(CLIENTS);
  });
});

import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose';
import { PAGE, exchange, failed, headerList, hop, preflight } from '../exchange-builder';

describe('a request to plain http that Chrome stopped by itself', () => {
  const PLAIN = 'http://shop.example/';
  const sent = headerList({ Origin: PAGE, 'Sec-Fetch-Mode': 'cors' });
  const sentPreflight = preflight('PUT', [], null, { end: failed('unspecified') });
  const stopped = (url: string) =>
    exchange(
      [hop({ url, method: 'PUT', requestHeaders: sent, preflight: sentPreflight })],
      failed('unspecified'),
    );

  it('is not told as a permission that is missing where HSTS may have stopped the preflight', () => {
    expect(diagnose(stopped(PLAIN))).toMatchObject({
      causes: [{ code: 'blocked-unexplained', knownBy: 'assumed' }],
      contradiction: null,
    });
    expect(diagnose(stopped('http://192.168.0.7/')).causes).toMatchObject([
      { code: 'local-network-denied', knownBy: 'assumed' },
    ]);
  });

  it('is not told as cancelled by the page where DevTools names no cancelling', () => {
    const seen = exchange([hop({ url: PLAIN })], failed('aborted', 'net::ERR_ABORTED'), {
      devtoolsError: { name: 'net::ERR_FAILED', hop: 0 },
    });
    const redirected = { ...seen, devtoolsError: { name: 'net::ERR_ABORTED', hop: 1 } };
    for (const stoppedByItself of [seen, redirected])
      expect(diagnose(stoppedByItself)).toMatchObject({
        causes: [{ code: 'blocked-unexplained' }],
        contradiction: null,
      });
    expect(diagnose({ ...seen, devtoolsError: null }).causes).toMatchObject([{ code: 'aborted' }]);
  });
});

import { describe, expect, it } from 'vitest';
import { lastFinding, remembered, said } from './preflight-log';
import type { Request } from './preflight-log';

describe('a request that was preceded by a preflight although there had been one', () => {
  const first = { id: 'first', at: 0, preflight: remembered('60') } as const;
  const why = (...requests: readonly Request[]) => {
    const { use } = lastFinding(...requests);
    return use.kind === 'sent-again' ? use.why : use;
  };

  it('came after the cached preflight had expired', () => {
    expect(why(first, { id: 'second', at: 70.01, preflight: remembered('60') })).toEqual({
      kind: 'expired',
      secondsAgo: 10,
    });
    expect(said(first, { id: 'second', at: 70.01, preflight: remembered('60') })).toContain(
      'The cached preflight response for the PUT 70 s earlier had expired 10 s before.',
    );
  });

  it('came after a preflight that was not cached', () => {
    for (const [seconds, words] of [
      ['0', 'Access-Control-Max-Age is 0'],
      ['-1', 'Access-Control-Max-Age is negative'],
    ] as const) {
      const requests = [
        { ...first, preflight: remembered(seconds) },
        { id: 'second', at: 1, preflight: remembered(seconds) },
      ];
      expect(why(...requests)).toEqual({ kind: 'not-kept' });
      expect(said(...requests)).toContain(words);
    }
  });

  it('needs more than the cached preflight covers', () => {
    const headers = { 'X-A': '1' };
    const requests = [
      first,
      { id: 'second', at: 1, method: 'DELETE', headers, preflight: remembered('60'), blocked: true },
    ];
    expect(said(...requests)).toContain(
      'The cached preflight response for the PUT 990 ms earlier does not cover the method DELETE and the header x-a.',
    );
    expect(said(...requests)).toContain('A refused preflight response is not cached');
  });

  it('has credentials, and the cached preflight is for requests without', () => {
    expect(why(first, { id: 'second', at: 1, credentials: true, preflight: remembered('60') })).toEqual({
      kind: 'other-credentials',
      credentials: false,
    });
  });

  it('came after another preflight had replaced the cached one in Chrome', () => {
    const other = {
      id: 'other',
      at: 1,
      method: 'DELETE',
      preflight: remembered('60', { 'Access-Control-Allow-Methods': 'DELETE' }),
    };
    expect(why(first, other, { id: 'third', at: 2, preflight: remembered('60') })).toMatchObject({
      kind: 'replaced',
      by: { exchangeId: 'other' },
    });
    expect(lastFinding(first, other, { id: 'third', at: 2, method: 'DELETE' }).use).toMatchObject({
      kind: 'from-cache',
      by: [{ exchangeId: 'other' }],
    });
  });

  it('came after another preflight had been refused', () => {
    const refused = { id: 'other', at: 1, method: 'DELETE', preflight: remembered('60'), blocked: true };
    expect(why(first, refused, { id: 'third', at: 2, preflight: remembered('60') })).toMatchObject({
      kind: 'preflight-refused',
      by: { exchangeId: 'other' },
    });
  });

  it('came after a failed CORS check of the same URL in Firefox, where Chrome asks no more', () => {
    const failing = { id: 'other', at: 1, method: 'GET', received: {}, blocked: true, credentials: true };
    const inFirefox = [first, failing].map((each) => ({
      ...each,
      browser: 'firefox' as const,
      credentials: true,
    }));
    expect(
      why(...inFirefox, {
        id: 'third',
        at: 2,
        browser: 'firefox',
        credentials: true,
        preflight: remembered('60'),
      }),
    ).toMatchObject({ kind: 'check-failed', by: { exchangeId: 'other' } });
    expect(lastFinding(first, failing, { id: 'third', at: 2 }).use).toMatchObject({ kind: 'from-cache' });
  });

  it('began while the other had no response yet', () => {
    expect(why(first, { id: 'second', at: 0.005, preflight: remembered('60') })).toEqual({
      kind: 'under-way',
    });
  });

  it('met a wildcard, which Firefox does not remember as one', () => {
    const wild = remembered('60', {
      'Access-Control-Allow-Methods': '*',
      'Access-Control-Allow-Origin': '*',
    });
    const firefox = {
      browser: 'firefox',
      preflight: wild,
      received: { 'Access-Control-Allow-Origin': '*' },
    } as const;
    expect(why({ id: 'first', at: 0, ...firefox }, { id: 'second', at: 1, ...firefox })).toMatchObject({
      kind: 'wildcard',
    });
  });

  it('is shown as unexplained where by the rules the cached preflight still counted', () => {
    const { use } = lastFinding(first, { id: 'second', at: 1, preflight: remembered('60') });
    expect(use).toMatchObject({ kind: 'sent-again', why: { kind: 'unexplained' }, knownBy: 'assumed' });
  });
});

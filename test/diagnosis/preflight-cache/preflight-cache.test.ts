import { describe, expect, it } from 'vitest';
import { preflightCacheFindings } from '../../../src/diagnosis/preflight-cache/preflight-cache-findings';
import { API } from '../exchange-builder';
import { findingsOfLast, lastFinding, logOf, remembered, said } from './preflight-log';

describe('a request that was not preceded by a preflight', () => {
  it('used the one that came before, which still counted', () => {
    const { use } = lastFinding(
      { id: 'first', at: 0, preflight: remembered('60') },
      { id: 'second', at: 14.01 },
    );
    expect(use).toMatchObject({
      kind: 'from-cache',
      knownBy: 'derived',
      secondsLeft: 46,
      serverChanged: false,
    });
    expect(use).toMatchObject({ by: [{ exchangeId: 'first', method: 'PUT', secondsBefore: 14 }] });
    expect(said({ id: 'first', at: 0, preflight: remembered('60') }, { id: 'second', at: 14.01 })).toBe(
      'The browser sent no preflight because the cached preflight response for the PUT 14 s earlier was valid for another 46 s. Access-Control-Max-Age is 60 s.',
    );
  });

  it('says where the browser cached the preflight for less than it was allowed to', () => {
    const text = said({ id: 'first', at: 0, preflight: remembered('86400') }, { id: 'second', at: 10.01 });
    expect(text).toContain(
      'for another 120 min. Access-Control-Max-Age is longer, but Chrome caches no preflight for more than 2 h.',
    );
  });

  it('says for how long a preflight counts whose response does not say so', () => {
    const silent = remembered([]);
    expect(said({ id: 'first', at: 0, preflight: silent }, { id: 'second', at: 3.01 })).toContain(
      'for another 2 s. Without Access-Control-Max-Age, the default is 5 s.',
    );
  });

  it('used one from before, where nothing in the log can have been it', () => {
    const expected = { kind: 'unrecorded', knownBy: 'assumed' };
    expect(lastFinding({ id: 'only', at: 0 }).use).toEqual(expected);
    for (const other of [
      { method: 'DELETE', preflight: remembered('600', { 'Access-Control-Allow-Methods': 'DELETE' }) },
      { preflight: remembered('0') },
      { preflight: remembered('5') },
      { preflight: remembered('600'), more: { pageOrigin: 'https://other.example' } },
    ])
      expect(lastFinding({ id: 'first', at: 0, ...other }, { id: 'second', at: 20 }).use).toEqual(expected);
  });

  it('used two together where cached preflights add up', () => {
    const list = (method: string) => remembered('600', { 'Access-Control-Allow-Methods': method });
    const { use } = lastFinding(
      { id: 'a', at: 0, browser: 'firefox', preflight: list('PUT') },
      {
        id: 'b',
        at: 1,
        browser: 'firefox',
        method: 'GET',
        headers: { 'X-A': '1' },
        preflight: remembered('600', {
          'Access-Control-Allow-Methods': 'GET',
          'Access-Control-Allow-Headers': 'x-a',
        }),
      },
      { id: 'c', at: 2, browser: 'firefox', headers: { 'X-A': '1' } },
    );
    expect(use).toMatchObject({ kind: 'from-cache', by: [{ exchangeId: 'b' }, { exchangeId: 'a' }] });
  });

  it('is only assumed to use one of another frame, or under an unknown credentials mode', () => {
    const more = { frameId: 3 };
    expect(
      lastFinding({ id: 'first', at: 0, preflight: remembered('60') }, { id: 'second', at: 1, more }).use,
    ).toMatchObject({ kind: 'from-cache', knownBy: 'assumed' });
    const firefox = { browser: 'firefox' } as const;
    expect(
      lastFinding(
        { id: 'first', at: 0, ...firefox, preflight: remembered('60') },
        { id: 'second', at: 1, ...firefox },
      ).use,
    ).toMatchObject({ kind: 'from-cache', knownBy: 'assumed' });
  });

  it('is only assumed to use one whose response arrived after the request had begun', () => {
    const { use } = lastFinding(
      { id: 'first', at: 0, preflight: remembered('60') },
      { id: 'second', at: 0.005 },
    );
    expect(use).toMatchObject({ kind: 'from-cache', knownBy: 'assumed' });
  });

  it('is blocked because the server has changed, where that let the earlier one pass', () => {
    const requests = [
      { id: 'first', at: 0, preflight: remembered('60') },
      { id: 'second', at: 23.01, received: {}, blocked: true },
    ] as const;
    expect(lastFinding(...requests).use).toMatchObject({ kind: 'from-cache', serverChanged: true });
    expect(said(...requests)).toContain(
      'Chrome keeps the cached response anyway, so a new preflight response takes effect only in 37 s.',
    );
    const inFirefox = requests.map((each) => ({ ...each, browser: 'firefox' as const, credentials: true }));
    expect(said(...inFirefox)).toContain('After this failure, Firefox has removed the cached response');
  });

  it('says nothing of a change where the server never let it pass', () => {
    const never = { received: {}, blocked: true };
    expect(
      lastFinding(
        { id: 'first', at: 0, preflight: remembered('60'), ...never },
        { id: 'second', at: 1, ...never },
      ).use,
    ).toMatchObject({ kind: 'from-cache', serverChanged: false });
  });
});

describe('a request without need of a preflight', () => {
  it('has nothing to do with the cache', () => {
    expect(
      findingsOfLast(
        { id: 'first', at: 0, preflight: remembered('60') },
        { id: 'simple', at: 1, method: 'GET' },
      ),
    ).toEqual([]);
  });
});

describe('a preflight response', () => {
  it('is remembered as long as it says', () => {
    expect(lastFinding({ id: 'only', at: 0, preflight: remembered('60') })).toMatchObject({
      use: { kind: 'first' },
      keep: { kind: 'kept', maxAge: { seconds: 60, because: 'header' } },
    });
  });

  it('is forgotten by Firefox when the actual response fails its CORS check, and kept by Chrome', () => {
    const requested = {
      id: 'only',
      at: 0,
      preflight: remembered('60'),
      received: {},
      blocked: true,
    } as const;
    expect(lastFinding(requested).keep).toMatchObject({ kind: 'kept' });
    expect(lastFinding({ ...requested, browser: 'firefox' }).keep).toMatchObject({ kind: 'cleared' });
  });

  it('stays the same for a log of thousands of requests to the same URL', () => {
    const many = Array.from({ length: 5000 }, (_, index) => ({
      id: `r${String(index)}`,
      at: index,
      preflight: index % 60 === 0 ? remembered('60') : null,
    }));
    const log = logOf(...many);
    const last = log.exchanges.at(-1);
    if (last === undefined) throw new Error('the log is empty');
    expect(preflightCacheFindings(last, log)[0]?.use).toMatchObject({
      kind: 'from-cache',
      by: [{ exchangeId: 'r4980' }],
    });
    expect(log.exchanges.every(({ hops }) => hops[0].url === API)).toBe(true);
  });
});

import { describe, expect, test } from 'vitest';
import type { PageResource, PageSaw } from '../../../src/exchange/network-event';
import { API, script } from '../event-script';
import { play } from './play';

const DONE = 'BR0 SH0 HR0(200) RS0 C0';

function saw(start: number, status: number, url = API): PageResource {
  return { start, url, status, initiatorType: 'fetch' };
}

function pageSaw(...resources: readonly PageResource[]): PageSaw {
  return { kind: 'page-saw', tabId: 1, time: 9_000, resources };
}

/** One request for each start, one after the other, and what the page saw. */
function statuses(starts: readonly number[], ...events: readonly PageSaw[]): readonly (number | null)[] {
  const requests = starts.flatMap((start, index) =>
    script('firefox', DONE.replaceAll('0 ', `${String(index)} `).replace(/0$/, String(index)), {}, start),
  );
  return play('firefox', [...requests, ...events])
    .exchanges()
    .map(({ pageStatus }) => pageStatus);
}

describe('what the page itself came to see', () => {
  test('is told of the request with that URL and start', () => {
    expect(statuses([1_000], pageSaw(saw(1_003, 0)))).toEqual([0]);
    expect(statuses([1_000], pageSaw(saw(999.4, 200)))).toEqual([200]);
  });

  test('is told although a busy browser reports the start later than the page does', () => {
    expect(statuses([1_000], pageSaw(saw(750, 0)))).toEqual([0]);
  });

  test('is unknown until the page says', () => {
    expect(statuses([1_000])).toEqual([null]);
    expect(statuses([1_000], pageSaw())).toEqual([null]);
  });

  test('is not told of a request at another time or URL', () => {
    expect(statuses([1_000], pageSaw(saw(4_000, 0)))).toEqual([null]);
    expect(statuses([1_000], pageSaw(saw(1_000, 0, `${API}?other`)))).toEqual([null]);
  });

  test('is told of requests to one URL apart in time, each its own', () => {
    expect(statuses([1_000, 1_400], pageSaw(saw(1_001, 0), saw(1_401, 200)))).toEqual([0, 200]);
  });

  test('is told of requests in a burst by their order', () => {
    expect(statuses([1_000, 1_050], pageSaw(saw(1_051, 200), saw(1_001, 0)))).toEqual([0, 200]);
  });

  test('stays unknown for requests to one URL at once that ended differently', () => {
    expect(statuses([1_000, 1_005], pageSaw(saw(1_001, 0), saw(1_006, 200)))).toEqual([null, null]);
  });

  test('is told of requests at once that ended alike', () => {
    expect(statuses([1_000, 1_005], pageSaw(saw(1_001, 0), saw(1_001, 0)))).toEqual([0, 0]);
  });

  test('stays unknown while fewer are told of than were made, as a worker’s requests never are', () => {
    expect(statuses([1_000, 1_005], pageSaw(saw(1_001, 0)))).toEqual([null, null]);
    expect(statuses([1_000, 1_005], pageSaw(saw(1_001, 0)), pageSaw(saw(1_006, 0)))).toEqual([0, 0]);
  });

  test('may be told again without a change', () => {
    expect(statuses([1_000], pageSaw(saw(1_001, 0)), pageSaw(saw(1_001, 0)))).toEqual([0]);
  });

  test('is told by the first URL of a redirect', () => {
    const events = script('firefox', 'BR0 SH0 HR0(302) RD0 BR0 SH0 HR0(200) RS0 C0', {
      0: { redirects: ['http://other.test/'] },
    });
    const byLast = play('firefox', [...events, pageSaw(saw(1_004, 0, 'http://other.test/'))]);
    expect(byLast.exchanges()[0]?.pageStatus).toBeNull();
    const byFirst = play('firefox', [...events, pageSaw(saw(1_000, 0))]);
    expect(byFirst.exchanges()[0]?.pageStatus).toBe(0);
  });

  test('is not told of a frame’s request, whose timeline is another', () => {
    const events = script('firefox', DONE, { 0: { frameId: 7 } });
    expect(play('firefox', [...events, pageSaw(saw(1_000, 0))]).exchanges()[0]?.pageStatus).toBeNull();
  });

  test('is bounded and survives what a hostile page invents', () => {
    const many = Array.from({ length: 500 }, (_, index) => saw(1_000 + index / 100, index % 999));
    const odd = [saw(-1e308, 0), saw(1e308, 0), saw(0, 999, ''), saw(1_000, 1, '#')];
    expect(statuses([1_000], pageSaw(...many, ...odd), pageSaw(...many))).toEqual([null]);
  });

  test('is told of each request that comes back to one URL every second', () => {
    const starts = Array.from({ length: 200 }, (_, index) => 1_000 + index * 1_000);
    const seen = starts.map((start) => saw(start + 2, 200));
    expect(statuses(starts, pageSaw(...seen))).toEqual(starts.map(() => 200));
  });
});

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { keptValue, LONGEST_UNREAD_VALUE, shortenUnread } from '../../src/exchange/long-values';
import { devToolsEntry } from './recording/devtools-entry';
import { API, script } from './event-script';
import { play } from './recording/play';

const LONG = 'v'.repeat(LONGEST_UNREAD_VALUE + 952);

describe('of a long value of a response header', () => {
  test('that nothing reads, the beginning is kept and the rest is counted', () => {
    const short = { name: 'X-Short', value: 'v'.repeat(LONGEST_UNREAD_VALUE) };
    expect(shortenUnread([{ name: 'X-Padding', value: LONG }, short])).toEqual({
      headers: [{ name: 'X-Padding', value: 'v'.repeat(LONGEST_UNREAD_VALUE) }, short],
      cutBytes: 952,
    });
  });

  test.each([
    'Access-Control-Expose-Headers',
    'content-security-policy-report-only',
    'Content-Type',
    'Cross-Origin-Embedder-Policy',
    'Location',
    'Set-Cookie',
    'Timing-Allow-Origin',
    'VARY',
    'WWW-Authenticate',
  ])('that is read, such as %s, all is kept', (name) => {
    const headers = [{ name, value: LONG }];
    expect(shortenUnread(headers)).toEqual({ headers, cutBytes: 0 });
  });

  test('that is cut, the rest does not stay in memory', () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const heapUsed = (): number => {
      collect();
      return process.memoryUsage().heapUsed;
    };
    const before = heapUsed();
    const kept = Array.from({ length: 400 }, (_, index) =>
      shortenUnread([{ name: 'X-Padding', value: String(index).padEnd(100_000, 'v') }]),
    );
    // 40 MB arrived, less than 1 MB is kept.
    expect(heapUsed() - before).toBeLessThan(8 * 1024 * 1024);
    expect(kept).toHaveLength(400);
  });
});

describe('what is missing of a response is said', () => {
  const cut = { headerBytesCut: 952 };

  test('when the browser told of it', () => {
    const events = script('chromium', 'BR0 SH0 HR0(200) RS0 C0').map((event) =>
      event.kind === 'response-headers' || event.kind === 'response-started' ? { ...event, ...cut } : event,
    );
    expect(play('chromium', events).exchanges()[0]?.cut.headerBytes).toBe(952);
  });

  test('when only DevTools told of it', () => {
    const recorder = play('chromium', script('chromium', 'BR0 SH0'));
    recorder.apply(devToolsEntry({ repeated: true, ...cut }));
    expect(recorder.exchanges()[0]?.cut.headerBytes).toBe(952);
  });

  test('as less, once DevTools has told repeated lines apart that Firefox had joined', () => {
    const joined = shortenUnread([{ name: 'X-Log', value: `${LONG}, ${LONG}` }]);
    const apart = shortenUnread([
      { name: 'X-Log', value: LONG },
      { name: 'X-Log', value: LONG },
    ]);
    const events = script('firefox', 'BR0 SH0 HR0(200) RS0 C0', { 0: { response: joined.headers } }).map(
      (event) => (event.kind === 'response-headers' ? { ...event, headerBytesCut: joined.cutBytes } : event),
    );
    const recorder = play('firefox', events);
    recorder.apply(devToolsEntry({ url: API, headers: apart.headers, headerBytesCut: apart.cutBytes }));
    const [exchange] = recorder.exchanges();
    expect(exchange?.hops[0].response).toMatchObject({ headers: apart.headers, repeatsMerged: false });
    // What joins the lines is no byte of theirs, and was counted.
    expect(exchange?.cut.headerBytes).toBe(apart.cutBytes + ', '.length);
  });
});

describe('a value that is cut', () => {
  test('ends with a whole word, as half of a secret looks like none', () => {
    const padding = 'x'.repeat(LONGEST_UNREAD_VALUE - 30);
    const value = `${padding}; db=https://user:hunter2pass@db.example/`;
    expect(keptValue({ name: 'X-Debug-Info', value })).toBe(`${padding}; db=`);
  });
});

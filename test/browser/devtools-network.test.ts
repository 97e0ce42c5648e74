import { describe, expect, test, vi } from 'vitest';
import { onDevToolsEntry, readDevToolsEntry, saysMore } from '../../src/browser/devtools-network';
import type { DevToolsEntry } from '../../src/exchange/network-event';

const devTools = vi.hoisted((): { tell: (har: object) => void } => ({ tell: () => undefined }));

// Outside a browser the polyfill throws when it is merely imported.
vi.mock('webextension-polyfill', () => ({
  default: {
    devtools: {
      network: {
        onRequestFinished: {
          addListener: (listener: (har: object) => void) => {
            devTools.tell = listener;
          },
        },
      },
    },
  },
}));

const HAR = {
  startedDateTime: '2026-01-02T03:04:05.678Z',
  request: { method: 'GET', url: 'http://api.test/', headers: [] },
  response: { status: 200, headers: [{ name: 'Vary', value: 'Origin' }], _error: null },
};

function entryWith(headers: readonly { name: string; value: string }[], error: string | null = null) {
  const entry = readDevToolsEntry('firefox', 1, {
    ...HAR,
    response: { status: 200, headers, _error: error },
  });
  if (entry === null) throw new Error('The entry was not read.');
  return entry;
}

describe('a HAR entry', () => {
  test('is read with its start in milliseconds', () => {
    expect(readDevToolsEntry('chromium', 1, HAR)).toEqual({
      kind: 'devtools-entry',
      tabId: 1,
      time: Date.UTC(2026, 0, 2, 3, 4, 5, 678),
      url: 'http://api.test/',
      method: 'GET',
      requestHeaders: [],
      status: 200,
      headers: [{ name: 'Vary', value: 'Origin' }],
      headerBytesCut: 0,
      error: null,
      repeated: false,
      serial: 0,
      callFrames: [],
      unsent: null,
    });
  });

  test('carries no more to the background of a response’s long values than it keeps', () => {
    const padded = [{ name: 'X-Padding', value: 'v'.repeat(59_392) }];
    expect(entryWith(padded, '')).toMatchObject({
      headers: [{ name: 'X-Padding', value: 'v'.repeat(1_024) }],
      headerBytesCut: 58_368,
    });
  });

  test('has the name of its error cut where it is without end, and says so', () => {
    const named = entryWith([], `NS_ERROR_${'X'.repeat(2000)}`);
    expect(named.error).toBe(`NS_ERROR_${'X'.repeat(1015)}… (985 more characters)`);
  });

  test('of a method that is too long to be told apart is of no use, as webRequest keeps none such either', () => {
    const requested = (method: string) => ({ ...HAR, request: { ...HAR.request, method } });
    expect(readDevToolsEntry('chromium', 1, requested('X'.repeat(4096)))?.method).toHaveLength(4096);
    expect(readDevToolsEntry('chromium', 1, requested('X'.repeat(4097)))).toBeNull();
  });

  test('of no status, no time and no name of its error tells of a request that Chromium never sent', () => {
    const refused = { ...HAR, time: 0.02, _resourceType: 'fetch', response: { status: 0, _error: '' } };
    expect(readDevToolsEntry('chromium', 1, refused)?.unsent).toBe('xmlhttprequest');
    // On a busy machine.
    expect(readDevToolsEntry('chromium', 1, { ...refused, time: 8 })?.unsent).toBe('xmlhttprequest');
    expect(readDevToolsEntry('chromium', 1, { ...refused, time: 40 })?.unsent).toBeNull();
    const failed = { ...refused, response: { status: 0, _error: 'net::ERR_FAILED' } };
    expect(readDevToolsEntry('chromium', 1, failed)?.unsent).toBeNull();
  });

  test('of no status and no time may tell of a request that Firefox never sent, with CORS if it has an Origin', () => {
    const refused = { ...HAR, time: 0, response: { status: 0 } };
    expect(readDevToolsEntry('firefox', 1, refused)?.unsent).toBe('other');
    const withOrigin = { ...HAR.request, headers: [{ name: 'Origin', value: 'http://page.test' }] };
    expect(readDevToolsEntry('firefox', 1, { ...refused, request: withOrigin })?.unsent).toBe(
      'xmlhttprequest',
    );
  });

  test.each([
    ['of no date', { ...HAR, startedDateTime: 'yesterday' }],
    ['of a data: URL', { ...HAR, request: { ...HAR.request, url: 'data:,x' } }],
    ['of another shape', { request: 7 }],
    ['that is nothing', null],
  ])('%s is of no use, and does not throw', (_name, har) => {
    expect(readDevToolsEntry('chromium', 1, har)).toBeNull();
  });

  test('says more than webRequest when it names an error', () => {
    expect(saysMore('chromium', entryWith([], 'net::ERR_FAILED'))).toBe(true);
    expect(saysMore('chromium', entryWith([]))).toBe(false);
  });

  test('says more in Firefox of a request with an Origin: what the server sent, before repeats were joined', () => {
    const requested = { ...entryWith([]), requestHeaders: [{ name: 'origin', value: 'http://page.test' }] };
    expect(saysMore('firefox', requested)).toBe(true);
    expect(saysMore('firefox', entryWith([]))).toBe(false);
    expect(saysMore('chromium', requested)).toBe(false);
  });
});

describe('what DevTools tells', () => {
  test('is passed on, and nothing large stays of it where the browser keeps it with its message', () => {
    const har = structuredClone({ ...HAR, _initiator: { stack: { callFrames: [] } }, time: 7 });
    const seen: DevToolsEntry[] = [];
    onDevToolsEntry('chromium', 1, {
      request: (entry) => seen.push(entry),
      localDocument: () => undefined,
    });
    devTools.tell(har);
    expect(seen.map(({ headers }) => headers)).toEqual([HAR.response.headers]);
    expect(har).toEqual({ ...HAR, request: null, response: null, _initiator: null, time: 7 });
  });
});

describe('a document of file:', () => {
  const LOCAL = { ...HAR, request: { ...HAR.request, url: 'file:///home/me/page.html' } };
  const heard = (har: object): readonly string[] => {
    const told: string[] = [];
    onDevToolsEntry('chromium', 1, {
      request: ({ url }) => told.push(`request ${url}`),
      localDocument: ({ url, time }) => told.push(`${url} at ${String(time)}`),
    });
    devTools.tell(har);
    return told;
  };
  const told = [`file:///home/me/page.html at ${String(Date.UTC(2026, 0, 2, 3, 4, 5, 678))}`];

  test('is told apart from requests, by what Chromium calls it; Firefox has no word for what was requested', () => {
    expect(heard({ ...LOCAL, _resourceType: 'document' })).toEqual(told);
    expect(heard({ ...LOCAL })).toEqual(told);
  });

  test('is none that only an element of the page loaded, and none of a server', () => {
    expect(heard({ ...LOCAL, _resourceType: 'image' })).toEqual([]);
    expect(heard({ ...HAR, _resourceType: 'document' })).toEqual(['request http://api.test/']);
  });
});

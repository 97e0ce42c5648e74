import { describe, expect, test } from 'vitest';
import { eventReaders } from '../../src/browser/network-events';

const DETAILS = {
  requestId: '7',
  tabId: 1,
  frameId: 0,
  url: 'http://api.test/',
  method: 'PUT',
  type: 'xmlhttprequest',
  timeStamp: 1_000.5,
  documentId: 'document',
};
const chromium = eventReaders('chromium');
const firefox = eventReaders('firefox');

describe('an event of webRequest', () => {
  test('is read into the same words from either browser', () => {
    const common = { kind: 'request-started', requestId: '7', time: 1_000.5, initiator: 'http://page.test' };
    expect(chromium['request-started']({ ...DETAILS, initiator: 'http://page.test' })).toMatchObject(common);
    expect(firefox['request-started']({ ...DETAILS, originUrl: 'http://page.test/a?b' })).toMatchObject(
      common,
    );
  });

  test.each([
    ['nothing', undefined],
    ['text', 'x'],
    ['no request id', { ...DETAILS, requestId: undefined }],
    ['a URL that is no text', { ...DETAILS, url: 7 }],
    ['a time that is not a number', { ...DETAILS, timeStamp: 'now' }],
    ['a request id without end', { ...DETAILS, requestId: 'x'.repeat(100_000) }],
  ])('with %s is malformed and does not throw', (_name, details) => {
    expect(chromium['request-started'](details)).toBe('malformed');
  });

  test('of no tab is wanted if a web origin asked, as workers do that serve several tabs', () => {
    const initiator = 'https://page.test';
    expect(chromium['request-started']({ ...DETAILS, tabId: -1, initiator })).toMatchObject({
      tabId: -1,
      initiator,
    });
    const originUrl = 'https://page.test/service-worker.js';
    expect(firefox['request-started']({ ...DETAILS, tabId: -1, originUrl })).toMatchObject({ initiator });
  });

  test.each([undefined, 'null', 'chrome-extension://abc'])(
    'of no tab, asked for by %s, is not wanted',
    (initiator) => {
      expect(chromium['request-started']({ ...DETAILS, tabId: -1, initiator })).toBe('unwanted');
    },
  );

  test('names the world of its window where the browser does: private windows and containers have their own', () => {
    const worlds = [
      { incognito: false, cookieStoreId: 'firefox-default' },
      { incognito: true, cookieStoreId: 'firefox-private' },
      { incognito: false, cookieStoreId: 'firefox-container-1' },
    ].map((world) => {
      const reading = firefox['request-started']({ ...DETAILS, ...world });
      return typeof reading === 'string' ? reading : reading.userContext;
    });
    expect(new Set(worlds).size).toBe(3);
    expect(worlds).not.toContain(null);
    expect(firefox['request-started'](DETAILS)).toMatchObject({ userContext: null });
    expect(chromium['request-started'](DETAILS)).not.toMatchObject({ userContext: null });
  });

  test('of Firefox is asked for by the document, also where a style sheet of another origin wanted it', () => {
    const urls = { originUrl: 'http://cdn.test/style.css', documentUrl: 'http://page.test/' };
    expect(firefox['request-started']({ ...DETAILS, ...urls })).toMatchObject({
      initiator: 'http://page.test',
    });
  });

  test('that Firefox tells as a redirect of a request to itself without a response is one to a service worker', () => {
    const { url } = DETAILS;
    expect(firefox.redirected({ ...DETAILS, redirectUrl: url, statusCode: 0 })).toMatchObject({
      kind: 'handed-to-service-worker',
    });
    expect(firefox.redirected({ ...DETAILS, redirectUrl: url, statusCode: 302 })).toMatchObject({
      kind: 'redirected',
      redirectUrl: url,
    });
  });

  test('of a connection that Firefox opens ahead of need is not wanted', () => {
    expect(firefox['request-started']({ ...DETAILS, type: 'speculative' })).toBe('unwanted');
  });

  test.each([
    ['beacon', 'ping'],
    ['imageset', 'image'],
    ['web_manifest', 'other'],
    ['script', 'script'],
    ['toString', 'other'],
  ])('of Firefox’s type %s is of type %s', (type, common) => {
    expect(firefox['request-started']({ ...DETAILS, type })).toMatchObject({ type: common });
  });

  test('names an error in the browser’s words and in ours', () => {
    expect(chromium.failed({ ...DETAILS, error: 'net::ERR_CERT_DATE_INVALID' })).toMatchObject({
      error: { kind: 'tls', name: 'net::ERR_CERT_DATE_INVALID' },
    });
    expect(firefox.failed({ ...DETAILS, error: 'NS_ERROR_DOM_BAD_URI' })).toMatchObject({
      error: { kind: 'unspecified' },
    });
    expect(firefox.failed({ ...DETAILS, error: 'SOMETHING_NEW' })).toMatchObject({
      error: { kind: 'other' },
    });
  });
});

test('a status line without end is cut, and says so', () => {
  const statusLine = `HTTP/1.1 200 ${'x'.repeat(200_000)}`;
  const read = chromium['response-headers']({ ...DETAILS, statusCode: 200, statusLine });
  expect(read).toMatchObject({
    status: 200,
    statusLine: `${statusLine.slice(0, 1024)}… (198989 more characters)`,
  });
});

test('the name of an error without end is cut, and says so', () => {
  const error = `NS_ERROR_${'X'.repeat(2000)}`;
  expect(firefox.failed({ ...DETAILS, error })).toMatchObject({
    error: { kind: 'other', name: `${error.slice(0, 200)}… (1809 more characters)` },
  });
});

test('a method that is too long to be told apart is malformed, one that is long is kept whole', () => {
  expect(chromium['request-started']({ ...DETAILS, method: 'X'.repeat(4096) })).toMatchObject({
    method: 'X'.repeat(4096),
  });
  expect(chromium['request-started']({ ...DETAILS, method: 'X'.repeat(4097) })).toBe('malformed');
});

describe('headers are bytes', () => {
  const received = { ...DETAILS, statusCode: 200 };

  test('in Chromium, which gives text that it decoded as UTF-8, and bytes where it could not', () => {
    const responseHeaders = [
      { name: 'X-Utf8', value: 'é' },
      { name: 'X-Latin', binaryValue: [0xe9, 0x20] },
      { name: 'X-Empty' },
    ];
    expect(chromium['response-headers']({ ...received, responseHeaders })).toMatchObject({
      headers: [
        { name: 'X-Utf8', value: '\xc3\xa9' },
        { name: 'X-Latin', value: '\xe9' },
        { name: 'X-Empty', value: '' },
      ],
      repeatsMerged: false,
    });
  });

  test('however many spaces a server puts between two words', () => {
    const value = `a${' \t'.repeat(128 * 1024)}b`;
    const read = chromium['response-headers']({
      ...received,
      responseHeaders: [{ name: 'Vary', value: ` ${value} ` }],
    });
    expect(read).toMatchObject({ headers: [{ name: 'Vary', value }], headerBytesCut: 0 });
  });

  test('of which a response’s long values that nothing reads are kept in part', () => {
    const responseHeaders = [{ name: 'X-Padding', value: 'v'.repeat(59_392) }];
    for (const kind of ['response-headers', 'response-started'] as const)
      expect(chromium[kind]({ ...received, responseHeaders })).toMatchObject({
        headers: [{ name: 'X-Padding', value: 'v'.repeat(1_024) }],
        headerBytesCut: 58_368,
      });
    const requestHeaders = responseHeaders;
    expect(chromium['request-headers']({ ...DETAILS, requestHeaders })).toMatchObject({
      headers: requestHeaders,
    });
  });

  test('in Firefox, which gives one character for each byte and joins repeats', () => {
    const responseHeaders = [{ name: 'X-Utf8', value: '\t\xc3\xa9 ' }];
    expect(firefox['response-headers']({ ...received, responseHeaders })).toMatchObject({
      headers: [{ name: 'X-Utf8', value: '\xc3\xa9' }],
      repeatsMerged: true,
    });
  });
});

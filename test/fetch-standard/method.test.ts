import { describe, expect, test } from 'vitest';
import { isCorsSafelistedMethod, isForbiddenMethod, normalizeMethod } from '../../src/fetch-standard/method';
import { isOkStatus, isRedirectStatus } from '../../src/fetch-standard/status';

describe('methods', () => {
  test('without a preflight are exactly GET, HEAD and POST', () => {
    for (const method of ['GET', 'HEAD', 'POST']) expect(isCorsSafelistedMethod(method)).toBe(true);
    for (const method of ['get', 'PUT', 'OPTIONS', 'PATCH', 'GETX', '']) {
      expect(isCorsSafelistedMethod(method)).toBe(false);
    }
  });

  test('that no script may use are CONNECT, TRACE and TRACK in any case', () => {
    for (const method of ['CONNECT', 'trace', 'Track']) expect(isForbiddenMethod(method)).toBe(true);
    for (const method of ['GET', 'TRACER', 'XTRACE', '', 'connect '])
      expect(isForbiddenMethod(method)).toBe(false);
  });

  test.each([
    ['delete', 'DELETE'],
    ['Get', 'GET'],
    ['head', 'HEAD'],
    ['options', 'OPTIONS'],
    ['post', 'POST'],
    ['put', 'PUT'],
    ['patch', 'patch'],
    ['trace', 'trace'],
    ['xput', 'xput'],
    ['puts', 'puts'],
    ['opt\u0131ons', 'opt\u0131ons'],
  ])('%s is sent as %s', (written, sent) => {
    expect(normalizeMethod(written)).toBe(sent);
  });
});

describe('statuses', () => {
  test('are ok from 200 to 299', () => {
    expect([199, 200, 204, 299, 300].map(isOkStatus)).toEqual([false, true, true, true, false]);
  });

  test('redirect with 301, 302, 303, 307 and 308 only', () => {
    const redirects = Array.from({ length: 500 }, (_, index) => index + 100).filter(isRedirectStatus);
    expect(redirects).toEqual([301, 302, 303, 307, 308]);
  });
});

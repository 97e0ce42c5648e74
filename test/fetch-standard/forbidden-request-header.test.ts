import { describe, expect, test } from 'vitest';
import { isForbiddenRequestHeader } from '../../src/fetch-standard/forbidden-request-header';

describe('a request header that only the browser sets', () => {
  test.each([
    'Accept-Charset',
    'Accept-Encoding',
    'Access-Control-Request-Headers',
    'Access-Control-Request-Method',
    'Connection',
    'Content-Length',
    'Cookie',
    'Cookie2',
    'Date',
    'DNT',
    'Expect',
    'Host',
    'Keep-Alive',
    'Origin',
    'Referer',
    'Set-Cookie',
    'TE',
    'Trailer',
    'Transfer-Encoding',
    'Upgrade',
    'Via',
    'proxy-x',
    'Sec-Fetch-Mode',
    'sec-',
  ])('%s', (name) => {
    expect(isForbiddenRequestHeader(name, '')).toBe(true);
  });

  test.each([
    'User-Agent',
    'Authorization',
    'Content-Type',
    'Accept',
    'X-Cookie',
    'Proxy',
    'sec',
    'x-sec-a',
    '',
  ])('is not %j', (name) => {
    expect(isForbiddenRequestHeader(name, 'TRACE')).toBe(false);
  });

  test.each([
    ['X-HTTP-Method', 'TRACE', true],
    ['x-http-method-override', 'GET, track', true],
    ['X-Method-Override', '\tconnect ', true],
    ['X-Method-Override', 'PUT', false],
    ['X-Method-Override', '"a,TRACE"', false],
    ['X-Method', 'TRACE', false],
  ])('is %s: %s only if it names a forbidden method', (name, value, forbidden) => {
    expect(isForbiddenRequestHeader(name, value)).toBe(forbidden);
  });
});

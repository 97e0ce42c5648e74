import { describe, expect, it } from 'vitest';
import { isRedirectStatus, mayBeFollowed, redirectedMethod } from '../../src/fetch-standard/status';

const ALL_3XX = Array.from({ length: 100 }, (_, index) => 300 + index);

describe('the status of a redirect', () => {
  it('is one of five to the rules', () => {
    expect([200, 299, ...ALL_3XX, 400].filter(isRedirectStatus)).toEqual([301, 302, 303, 307, 308]);
  });

  it('may be any 3xx in what a browser did, but for the 304 of a stored response', () => {
    expect([200, 299, ...ALL_3XX, 400].filter(mayBeFollowed)).toEqual(ALL_3XX.filter((one) => one !== 304));
  });

  it.each([
    [301, 'POST', 'GET'],
    [302, 'POST', 'GET'],
    [302, 'PUT', 'PUT'],
    [303, 'DELETE', 'GET'],
    [303, 'GET', 'GET'],
    [303, 'HEAD', 'HEAD'],
    [307, 'POST', 'POST'],
    [308, 'POST', 'POST'],
  ])('%d leads a %s to a %s', (status, method, there) => {
    expect(redirectedMethod(method, status)).toBe(there);
  });
});

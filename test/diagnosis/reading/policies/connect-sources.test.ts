import { describe, expect, it } from 'vitest';
import { permissionTo, readPolicy } from '../../../../src/diagnosis/reading/policies/connect-sources';
import type { Permission } from '../../../../src/diagnosis/reading/policies/connect-sources';

const permission = (
  policy: string,
  url: string,
  { page = 'https://app.example', isRedirected = false } = {},
): Permission => permissionTo({ url: new URL(url), page: new URL(page), isRedirected }, readPolicy(policy));

const API = 'https://api.example/v1/items';

describe('a policy of a page', () => {
  it.each([
    ["connect-src 'self'", API],
    ["connect-src 'none'", API],
    ['connect-src', API],
    ["default-src 'self'; script-src *", API],
    ["connect-src 'self'; connect-src *", API],
    ['connect-src http://api.example:8080', API],
    ['connect-src https://api.example:8443', API],
    ['connect-src *.api.example', API],
    ['connect-src https://api.example/v2/', API],
    ["connect-src 'self'", 'http://app.example/x'],
    ['connect-src api.example', 'http://api.example/'],
    ["connect-src 'nonce-abc' 'unsafe-inline' 'sha256-abc='", API],
  ])('%s keeps a script from %s', (policy, url) => {
    expect(permission(policy, url)).toBe('forbidden');
  });

  it.each([
    ["script-src 'self'", API],
    ['connect-src *', API],
    ['connect-src https:', API],
    ['connect-src http:', API],
    ['connect-src wss:', API],
    ['connect-src api.example', API],
    ['connect-src API.example', API],
    ['connect-src https://api.example', API],
    ['connect-src https://api.example:*/v1/', API],
    ['connect-src https://api.example:443', API],
    ['connect-src *.example', API],
    ['CONNECT-SRC https://api.example/v1/items', API],
    ["default-src 'none'; connect-src http://api.example", API],
    ["connect-src 'SELF'", 'https://app.example/x'],
  ])('%s lets a script request %s', (policy, url) => {
    expect(permission(policy, url)).toBe('permitted');
  });

  it('takes a source of its own scheme, and the secure one of an insecure page', () => {
    const page = 'http://app.example';
    expect(permission('connect-src api.example', 'http://api.example/', { page })).toBe('permitted');
    expect(permission('connect-src api.example', API, { page })).toBe('permitted');
    expect(permission("connect-src 'self'", 'https://app.example/', { page })).toBe('permitted');
    expect(permission("connect-src 'self'", 'http://app.example:8080/', { page })).toBe('forbidden');
  });

  it('compares no path after a redirect', () => {
    const policy = 'connect-src https://api.example/v2/';
    expect(permission(policy, API, { isRedirected: true })).toBe('permitted');
  });

  it('leaves open what it cannot read', () => {
    expect(permission('connect-src https://[::1]:8080', API)).toBe('unknown');
    expect(permission('connect-src https://api.example/%76', API)).toBe('unknown');
    expect(permission('connect-src https://[::1]:8080 *', API)).toBe('permitted');
  });
});

import { describe, expect, test } from 'vitest';
import type { PreflightResponseInput } from '../../src/fetch-standard/cors-preflight-fetch';
import { ENGINES } from '../../src/fetch-standard/engines';
import { failures, open } from './preflight-response';

const { chromium, firefox, webkit } = ENGINES;

describe('the method of the actual request', () => {
  const put = (allowed: string | null, options: Partial<PreflightResponseInput> = {}) =>
    failures({
      method: 'PUT',
      headers: open(allowed === null ? {} : { 'Allow-Methods': allowed }),
      ...options,
    });
  const refused = (detail: string, allowed: readonly string[] | null, name = 'PUT') => [
    { code: 'method-not-allowed', method: name, allowed, detail },
  ];

  test('is allowed when it is listed', () => {
    expect(put('GET, PUT')).toEqual([]);
    expect(put('PUT', { credentials: true })).toEqual([]);
  });

  test('is allowed by the wildcard without credentials only', () => {
    expect(put('*')).toEqual([]);
    expect(put('GET,*')).toEqual([]);
    expect(put('*', { credentials: true })).toEqual(refused('wildcard-with-credentials', ['*']));
  });

  test('is refused with what is wrong about the list', () => {
    expect(put(null)).toEqual(refused('no-list', null));
    expect(put('')).toEqual(refused('not-listed', []));
    expect(put('GET, PATCH')).toEqual(refused('not-listed', ['GET', 'PATCH']));
    expect(put('put')).toEqual(refused('method-case', ['put']));
    expect(put('*, Put', { credentials: true })).toEqual(refused('method-case', ['*', 'Put']));
  });

  test('is refused as lower-case patch, which is not PATCH', () => {
    expect(put('PATCH', { method: 'patch' })).toEqual(refused('patch-lowercase', ['PATCH'], 'patch'));
    expect(put('patch', { method: 'PATCH' })).toEqual(refused('method-case', ['patch'], 'PATCH'));
    expect(put('Patch', { method: 'patch' })).toEqual(refused('method-case', ['Patch'], 'patch'));
    expect(put('PUT', { method: 'patch' })).toEqual(refused('not-listed', ['PUT'], 'patch'));
  });

  test('need not be listed when it is GET, HEAD or POST', () => {
    for (const safelisted of ['GET', 'HEAD', 'POST']) {
      expect(put(null, { method: safelisted })).toEqual([]);
      expect(put('PUT', { method: safelisted, credentials: true })).toEqual([]);
    }
  });

  test('named * is allowed by *, even with credentials', () => {
    expect(put('*', { method: '*', credentials: true })).toEqual([]);
  });

  test('is taken as allowed by the standard alone when only an upload listener asked and no list came', () => {
    expect(put(null, { useCorsPreflight: true })).toEqual([]);
    expect(put('GET', { useCorsPreflight: true })).toEqual(refused('not-listed', ['GET']));
    for (const browser of [chromium, firefox, webkit]) {
      expect(put(null, { useCorsPreflight: true, engine: browser })).toEqual(refused('no-list', null));
    }
  });
});

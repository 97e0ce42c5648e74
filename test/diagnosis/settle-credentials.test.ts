import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/diagnosis/diagnose';
import { codesOf } from './codes-of';
import { PAGE, blocked, completed, exchange, headerList, hop, response } from './exchange-builder';

describe('the credentials mode', () => {
  const wildcard = response(200, { 'Access-Control-Allow-Origin': '*' });

  it('is include when a cookie went to another origin', () => {
    const requestHeaders = headerList({ Origin: PAGE, 'Sec-Fetch-Mode': 'cors', Cookie: 'a=b' });
    const diagnosed = diagnose(exchange([hop({ requestHeaders, response: wildcard })], blocked));
    expect(diagnosed.credentials).toMatchObject({ mode: 'include', knownBy: 'observed' });
    expect(codesOf(diagnosed)).toEqual([
      'allow-origin-wildcard-with-credentials',
      'allow-credentials-missing',
    ]);
  });

  it('is include when only a request with credentials would be blocked', () => {
    const requestHeaders = headerList({
      Origin: PAGE,
      'Sec-Fetch-Mode': 'cors',
      'Sec-Fetch-Site': 'same-site',
    });
    const diagnosed = diagnose(exchange([hop({ requestHeaders, response: wildcard })], blocked));
    expect(diagnosed.credentials).toMatchObject({ mode: 'include', knownBy: 'derived' });
  });

  it('is not include when Chrome would have said so across sites', () => {
    const diagnosed = diagnose(exchange([hop({ response: wildcard })], completed));
    expect(diagnosed.credentials).toMatchObject({ mode: 'not-include', knownBy: 'derived' });
    expect(diagnosed.verdict).toBe('allowed');
  });

  it('stays unknown in Firefox without a cookie, and both answers are kept', () => {
    const diagnosed = diagnose(exchange([hop({ response: wildcard })], completed, { browser: 'firefox' }));
    expect(diagnosed.credentials.mode).toBe('unknown');
    expect(diagnosed.verdict).toBe('allowed');
    expect(diagnosed.causesIfCredentialed.map(({ code }) => code)).toContain(
      'allow-origin-wildcard-with-credentials',
    );
  });
});

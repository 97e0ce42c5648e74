import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose';
import { codesOf } from '../codes-of';
import {
  ALLOWS_PAGE,
  API,
  PAGE,
  blocked,
  completed,
  exchange,
  failed,
  headerList,
  hop,
  preflight,
  response,
} from '../exchange-builder';

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

  it('is not include where a preflight passed that would have stopped a request with credentials', () => {
    const allowing = response(204, {
      'Access-Control-Allow-Origin': PAGE,
      'Access-Control-Allow-Methods': 'PUT',
    });
    const put = hop({
      method: 'PUT',
      requestHeaders: headerList({ Origin: PAGE }),
      preflight: preflight('PUT', [], allowing),
      response: response(200),
    });
    const diagnosed = diagnose(exchange([put], completed, { browser: 'firefox' }));
    expect(diagnosed.credentials).toMatchObject({ mode: 'not-include', knownBy: 'derived' });
    expect(codesOf(diagnosed)).toEqual(['allow-origin-missing']);
    expect(diagnosed.firstIfCredentialed).toBeNull();
  });

  it('stays unknown in Firefox without a cookie, and both outcomes are kept', () => {
    const diagnosed = diagnose(exchange([hop({ response: wildcard })], completed, { browser: 'firefox' }));
    expect(diagnosed.credentials.mode).toBe('unknown');
    expect(diagnosed.verdict).toBe('allowed');
    expect(diagnosed.causesIfCredentialed.map(({ code }) => code)).toContain(
      'allow-origin-wildcard-with-credentials',
    );
  });
});

describe('a redirect at which Firefox stopped, and at which it would stop credentials', () => {
  const location = 'https://login.example/';
  const requestHeaders = headerList({ Origin: PAGE });
  const stoppedAt = (url: string, pageStatus: number | null) =>
    diagnose(
      exchange(
        [
          hop({
            requestHeaders,
            response: response(302, { Location: url, 'Access-Control-Allow-Origin': '*' }),
            redirectUrl: url,
          }),
        ],
        failed('redirect-stopped', 'NS_ERROR_NET_ON_RECEIVING_FROM'),
        { browser: 'firefox', pageStatus },
      ),
    );

  it('was stopped by CORS where the page’s timeline shows no status: no policy of the page hides that', () => {
    const { verdict, causes, credentials } = stoppedAt(location, 0);
    expect(verdict).toBe('blocked');
    expect(causes[0]).toMatchObject({ code: 'allow-origin-wildcard-with-credentials', knownBy: 'assumed' });
    expect(credentials).toMatchObject({ mode: 'include', knownBy: 'assumed' });
  });

  it('was likely stopped by CORS where there is no timeline, as for a worker or a frame', () => {
    const { verdict, causes, credentials } = stoppedAt(location, null);
    expect(verdict).toBe('blocked');
    expect(causes[0]).toMatchObject({ code: 'allow-origin-wildcard-with-credentials', knownBy: 'assumed' });
    expect(credentials).toMatchObject({ mode: 'include', knownBy: 'assumed' });
    expect(credentials.because).toContain('Content Security Policy');
  });

  it('was stopped by something else where the timeline shows the redirect’s status', () => {
    expect(stoppedAt(location, 302).causes[0]).toMatchObject({ code: 'csp-blocked', knownBy: 'assumed' });
  });

  it('was likely stopped by CORS where the timeline has the status of the first redirect, as with keepalive', () => {
    const way = (pageStatus: number) => {
      const first = { ...ALLOWS_PAGE, 'Access-Control-Allow-Credentials': 'true', Location: API };
      const hops = [
        hop({ requestHeaders, response: response(307, first), redirectUrl: API }),
        hop({ requestHeaders, response: response(302, { ...ALLOWS_PAGE, Location: location }) }),
      ] as const;
      const end = failed('redirect-stopped', 'NS_ERROR_NET_ON_RECEIVING_FROM');
      return diagnose(exchange(hops, end, { browser: 'firefox', pageStatus })).causes[0]?.code;
    };
    expect(way(307)).toBe('allow-credentials-missing');
    expect(way(302)).toBe('csp-blocked');
  });

  it('is mixed content where it leads to plain http, which needs no credentials to explain it', () => {
    expect(stoppedAt('http://login.example/', null).causes[0]?.code).toBe('mixed-content');
  });
});

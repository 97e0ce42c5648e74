import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose';
import { explainVerdict } from '../../../src/diagnosis/sentences/explain-verdict';
import { plainText } from '../../../src/diagnosis/words/prose';
import type { Exchange, Response } from '../../../src/exchange/exchange';
import {
  ALLOWS_PAGE,
  completed,
  exchange,
  failed,
  headerList,
  hop,
  PAGE,
  preflight,
  response,
} from '../exchange-builder';
import type { Headers } from '../exchange-builder';

const REFUSED = failed('unspecified', 'NS_ERROR_DOM_BAD_URI');
const requestHeaders = headerList({ Origin: PAGE, 'Sec-Fetch-Mode': 'cors' });
const REPEAT =
  'A second, empty Access-Control-Allow-Origin header, which Firefox does not show, would look the same.';

/** As Firefox shows a response of which nobody told repeats apart. */
const joined = (headers: Headers, status = 200): Response =>
  response(status, headers, { repeatsMerged: true });

const refused = (headers: Headers, more: Partial<Exchange> = {}): Exchange =>
  exchange([hop({ requestHeaders, response: joined(headers) })], REFUSED, { browser: 'firefox', ...more });

const said = (seen: Exchange): string => plainText(explainVerdict(seen, diagnose(seen)));

describe('a response that Firefox refused, and whose repeats nobody told apart', () => {
  it('may have been refused for an empty repeat, where only a request with credentials would be', () => {
    const seen = refused(ALLOWS_PAGE);
    const diagnosed = diagnose(seen);
    expect(diagnosed.credentials).toMatchObject({ mode: 'include', knownBy: 'assumed' });
    expect(diagnosed.causes[0]).toMatchObject({ code: 'allow-credentials-missing', knownBy: 'assumed' });
    expect(said(seen)).toBe(`Blocked at the response: the server does not allow credentials. ${REPEAT}`);
  });

  it('may have been refused for an empty repeat before the value that is wrong', () => {
    const seen = refused({ 'Access-Control-Allow-Origin': 'null' });
    expect(diagnose(seen).causes[0]).toMatchObject({ code: 'allow-origin-mismatch', knownBy: 'assumed' });
    expect(said(seen)).toMatch(
      /^Blocked at the response: the server allows the origin null, .* would look the same\.$/,
    );
  });

  it('is not blamed on another extension where no header that is shown explains it', () => {
    const diagnosed = diagnose(refused({ ...ALLOWS_PAGE, 'Access-Control-Allow-Credentials': 'true' }));
    expect(diagnosed).toMatchObject({ verdict: 'failed', contradiction: null });
    expect(diagnosed.causes[0]).toMatchObject({
      code: 'blocked-unexplained',
      detail: 'or-empty-repeat',
      owner: 'backend',
      knownBy: 'assumed',
    });
  });

  it('may have been that of a preflight', () => {
    const sentPreflight = preflight(
      'PUT',
      [],
      joined({ ...ALLOWS_PAGE, 'Access-Control-Allow-Credentials': 'true' }, 204),
    );
    const seen = exchange([hop({ method: 'PUT', requestHeaders, preflight: sentPreflight })], REFUSED, {
      browser: 'firefox',
    });
    expect(said(seen)).toMatch(
      /^Blocked at the preflight: the server does not allow the method PUT\. .* would look the same\.$/,
    );
  });

  it('may have been a redirect, which ends like one that a policy of the page forbids', () => {
    const headers = { ...ALLOWS_PAGE, 'Access-Control-Allow-Credentials': 'true', Location: '/next' };
    const stopped = failed('redirect-stopped', 'NS_ERROR_NET_ON_RECEIVING_FROM');
    const seen = exchange([hop({ requestHeaders, response: joined(headers, 302) })], stopped, {
      browser: 'firefox',
    });
    expect(said(seen)).toBe(
      "Failed: likely the page's Content-Security-Policy forbids the redirect target, or a second, empty CORS header does.",
    );
    const pagePolicies = headerList({ 'Content-Security-Policy': "connect-src 'self'" });
    expect(said({ ...seen, pagePolicies })).toBe(
      "Not CORS: likely the page's Content-Security-Policy forbids the redirect target.",
    );
  });
});

describe('what rules an empty repeat out', () => {
  it.each([
    [
      'repeats told apart by DevTools',
      { hops: [hop({ requestHeaders, response: response(200, ALLOWS_PAGE) })] },
    ],
    [
      'a spelling that Firefox does not mind, as with HTTP/2',
      { hops: [hop({ requestHeaders, response: joined({ 'access-control-allow-origin': PAGE }) })] },
    ],
  ] as const)('is %s', (_what, more) => {
    const diagnosed = diagnose(refused({}, more));
    expect(diagnosed.causes[0]).toMatchObject({ code: 'allow-credentials-missing', knownBy: 'observed' });
  });

  it('is a header that is missing altogether', () => {
    expect(diagnose(refused({})).causes[0]).toMatchObject({
      code: 'allow-origin-missing',
      knownBy: 'observed',
    });
  });

  it('is a response that the browser completed, of which DevTools tells', () => {
    const seen = { ...refused({ 'Access-Control-Allow-Origin': 'null' }), end: completed };
    expect(said(seen)).not.toContain(REPEAT);
  });
});

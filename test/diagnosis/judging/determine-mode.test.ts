import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose';
import { PAGE, blocked, completed, exchange, headerList, hop, response } from '../exchange-builder';

describe('the request mode', () => {
  it('is what Sec-Fetch-Mode says: no header can block a no-cors request, whose response is opaque', () => {
    const requestHeaders = headerList({ 'Sec-Fetch-Mode': 'no-cors', 'Sec-Fetch-Site': 'cross-site' });
    const diagnosed = diagnose(exchange([hop({ requestHeaders, response: response(200) })], completed));
    expect(diagnosed).toMatchObject({
      verdict: 'opaque',
      causes: [],
      mode: { mode: 'no-cors', knownBy: 'observed' },
    });
  });

  it('is no-cors, without Sec-Fetch-Mode too, where a GET carries no Origin: the response is opaque', () => {
    const url = 'http://intranet.example/';
    const plain = (headers: Readonly<Record<string, string>>) =>
      diagnose(
        exchange([hop({ url, requestHeaders: headerList(headers), response: response(200) })], completed, {
          browser: 'firefox',
        }),
      );
    expect(plain({ Accept: '*/*' })).toMatchObject({
      verdict: 'opaque',
      mode: { mode: 'no-cors', knownBy: 'derived' },
    });
    expect(plain({ Origin: PAGE })).toMatchObject({ verdict: 'blocked', mode: { mode: 'cors' } });
  });
});

describe('a POST without Sec-Fetch-Mode, which plain http does not get', () => {
  const url = 'http://api.example/orders';
  const post = hop({
    url,
    method: 'POST',
    requestHeaders: headerList({ Origin: PAGE }),
    response: response(200),
  });

  it('is opaque where Chrome completed it, which it does with no other mode', () => {
    expect(diagnose(exchange([post], completed))).toMatchObject({
      verdict: 'opaque',
      mode: { mode: 'no-cors', knownBy: 'derived' },
      contradiction: null,
    });
  });

  it('is only assumed to be allowed where the response allows it: the script may have requested an opaque one', () => {
    const received = { ...post, response: response(200, { 'Access-Control-Allow-Origin': PAGE }) };
    expect(diagnose(exchange([received], completed))).toMatchObject({
      verdict: 'allowed',
      knownBy: 'assumed',
    });
  });

  it('is likely opaque where the page’s timeline in Firefox has no status of a response that the rules allow', () => {
    const headers = { 'Access-Control-Allow-Origin': PAGE, 'Access-Control-Allow-Credentials': 'true' };
    const received = { ...post, response: response(200, headers) };
    const seen = { ...exchange([received], completed), browser: 'firefox', pageStatus: 0 } as const;
    expect(diagnose(seen)).toMatchObject({
      verdict: 'opaque',
      knownBy: 'assumed',
      contradiction: null,
      causes: [],
    });
    expect(diagnose({ ...seen, pageStatus: 200 })).toMatchObject({ verdict: 'allowed' });
  });

  it('is blocked where Chrome broke it off', () => {
    expect(diagnose(exchange([post], blocked))).toMatchObject({ verdict: 'blocked', knownBy: 'observed' });
  });

  it('is only assumed to be blocked in Firefox, which completes both alike', () => {
    const seen = { ...exchange([post], completed), browser: 'firefox', pageStatus: 0 } as const;
    expect(diagnose(seen)).toMatchObject({ verdict: 'blocked', knownBy: 'assumed' });
  });
});

describe('a beacon to plain http', () => {
  const beacon = (type: string) =>
    exchange(
      [
        hop({
          url: 'http://stats.example/',
          method: 'POST',
          requestHeaders: headerList({ Origin: PAGE, 'Content-Type': type }),
          response: response(200),
        }),
      ],
      completed,
      { browser: 'firefox', type: 'ping', pageStatus: 0 },
    );

  it('is without CORS where its type needs no preflight, so that nothing can block it', () => {
    expect(diagnose(beacon('text/plain;charset=UTF-8'))).toMatchObject({
      verdict: 'opaque',
      mode: { mode: 'no-cors', knownBy: 'derived' },
    });
  });

  it('is not said to be without CORS where its type would need a preflight', () => {
    expect(diagnose(beacon('application/json')).mode).toEqual({ mode: 'cors', knownBy: 'assumed' });
  });
});

import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose';
import type { Cause } from '../../../src/diagnosis/diagnosis';
import { explainCause } from '../../../src/diagnosis/sentences/explain-cause';
import { plainText } from '../../../src/diagnosis/words/prose';
import type { Exchange } from '../../../src/exchange/exchange';
import { PAGE, blocked, exchange, failed, headerList, hop, preflight, response } from '../exchange-builder';
import type { Headers } from '../exchange-builder';

function firstCause(seen: Exchange): Cause {
  const [cause] = diagnose(seen).causes;
  if (cause === undefined) throw new Error('Nothing is wrong with this exchange.');
  return cause;
}

const explained = (seen: Exchange) => explainCause(firstCause(seen));
const explanation = (seen: Exchange) => plainText(explained(seen).explanation);

const responded = (headers: Headers, status = 200) =>
  exchange([hop({ response: response(status, headers) })], blocked);

describe('the explanation of a cause', () => {
  it('names both origins and how they differ', () => {
    expect(explanation(responded({ 'Access-Control-Allow-Origin': `${PAGE}/` }))).toBe(
      `The server allowed ${PAGE}/, but the page's origin is ${PAGE}. They differ by the slash at the end, which an origin does not have. The server must send Access-Control-Allow-Origin: ${PAGE}.`,
    );
  });

  it('sends the reader of an error page to its status first', () => {
    expect(explanation(responded({}, 500))).toBe(
      `The error response (status 500) has no CORS headers. Look at the status first. The server must send Access-Control-Allow-Origin: ${PAGE} with error responses too, so that the script can read them.`,
    );
  });

  it('says that the preflight comes before any login', () => {
    const received = response(401, { 'WWW-Authenticate': 'Bearer' });
    const seen = exchange([hop({ method: 'PUT', preflight: preflight('PUT', [], received) })], blocked);
    expect(explanation(seen)).toContain('A preflight never has cookies or Authorization');
  });

  it('says that only the slash at the end was redirected', () => {
    const received = response(308, { Location: '/orders/', 'Access-Control-Allow-Origin': PAGE });
    const seen = exchange([hop({ method: 'PUT', preflight: preflight('PUT', [], received) })], blocked);
    expect(explanation(seen)).toContain('It only changes the slash at the end of the path.');
  });

  it('says that only http became https', () => {
    const received = response(301, { Location: 'https://api.example/orders' });
    const url = 'http://api.example/orders';
    const seen = exchange([hop({ url, method: 'PUT', preflight: preflight('PUT', [], received) })], blocked);
    expect(explanation(seen)).toContain('It only switches from http to https.');
  });

  it('never advises to allow the origin null by name', () => {
    const requestHeaders = headerList({ Origin: 'null', 'Sec-Fetch-Mode': 'cors' });
    for (const headers of [
      {},
      { 'Access-Control-Allow-Origin': 'NULL' },
      { 'Access-Control-Allow-Origin': PAGE },
    ]) {
      const seen = exchange([hop({ requestHeaders, response: response(200, headers) })], blocked, {
        pageOrigin: 'null',
      });
      expect(explanation(seen)).not.toContain('Access-Control-Allow-Origin: null');
    }
  });

  it('names the server that refused the connection, and does not call it CORS', () => {
    const url = 'http://127.0.0.1:81/orders';
    const seen = exchange([hop({ url })], failed('refused', 'net::ERR_CONNECTION_REFUSED'));
    expect(explanation(seen)).toBe(
      'This is not CORS: the connection to 127.0.0.1:81 was refused, so the request did not reach a server (the browser reported net::ERR_CONNECTION_REFUSED). Check that the server is running, and that the host and the port are correct.',
    );
  });

  it('says what Firefox calls the same failure', () => {
    const seen = exchange([hop()], failed('refused', 'NS_ERROR_CONNECTION_REFUSED'), { browser: 'firefox' });
    expect(explanation(seen)).toContain('Its console calls this "CORS request did not succeed"');
  });

  it('links the step of the standard', () => {
    expect(explained(responded({})).standard).toEqual({
      label: 'CORS check, step 2',
      href: 'https://fetch.spec.whatwg.org/#concept-cors-check',
    });
  });

  it('marks a header inside the list of requested ones, and not in a longer name', () => {
    const received = response(204, { 'Access-Control-Allow-Origin': PAGE });
    const sent = preflight('GET', ['x-trace-id', 'x-trace'], received);
    const cause = diagnose(exchange([hop({ preflight: sent })], blocked)).causes.find(
      ({ failure }) => failure.code === 'header-not-allowed' && failure.name === 'x-trace',
    );
    expect(cause?.evidence).toContainEqual({
      message: 'preflight-request',
      hop: 0,
      name: 'Access-Control-Request-Headers',
      value: 'x-trace-id,x-trace',
      mark: { start: 11, end: 18 },
    });
  });
});

describe('who has to act', () => {
  it.each([
    ['backend', 404],
    ['backend', 502],
    ['backend', 504],
  ] as const)('is the %s when an error page of status %i has no CORS headers', (owner, status) => {
    expect(firstCause(responded({}, status)).owner).toBe(owner);
  });

  it('is the frontend when it asks for patch in lower case', () => {
    const received = response(204, {
      'Access-Control-Allow-Origin': PAGE,
      'Access-Control-Allow-Methods': 'PATCH',
    });
    const seen = exchange([hop({ method: 'patch', preflight: preflight('patch', [], received) })], blocked);
    expect(firstCause(seen)).toMatchObject({ detail: 'patch-lowercase', owner: 'frontend' });
  });
});

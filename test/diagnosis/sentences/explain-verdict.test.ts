import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose';
import {
  explainCredentials,
  explainPreflightReason,
  explainReach,
  explainVerdict,
} from '../../../src/diagnosis/sentences/explain-verdict';
import { OWNER_LABELS } from '../../../src/diagnosis/words/owner-labels';
import { VERDICT_LABELS } from '../../../src/diagnosis/words/verdict';
import { plainText } from '../../../src/diagnosis/words/prose';
import type { Exchange } from '../../../src/exchange/exchange';
import {
  ALLOWS_PAGE,
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

const verdict = (seen: Exchange) => plainText(explainVerdict(seen, diagnose(seen)));
const reach = (seen: Exchange) => plainText(explainReach(diagnose(seen), seen));

const allowPut = { ...ALLOWS_PAGE, 'Access-Control-Allow-Methods': 'PUT' };
const put = (
  received: ReturnType<typeof response> | null,
  actual: ReturnType<typeof response> | null,
  end = blocked,
) =>
  exchange(
    [hop({ method: 'PUT', preflight: preflight('PUT', ['authorization'], received), response: actual })],
    end,
  );
const noCors = headerList({ 'Sec-Fetch-Mode': 'no-cors' });

describe('the verdict in one sentence', () => {
  it('names the place and the first cause of a block', () => {
    expect(verdict(put(response(204, allowPut), null))).toBe(
      'Blocked at the preflight: the server does not allow the header authorization.',
    );
    expect(verdict(exchange([hop({ response: response(200) })], blocked))).toBe(
      "Blocked at the response: the server's response has no Access-Control-Allow-Origin header.",
    );
  });

  it('names the URL that redirected, or that responded behind a redirect, without its query', () => {
    const first = hop({
      url: 'https://api.example/old?key=1',
      response: response(302, { Location: '/new' }),
    });
    expect(verdict(exchange([first], blocked))).toBe(
      "Blocked at the redirect from https://api.example/old: the server's redirect has no Access-Control-Allow-Origin header.",
    );
    const followed = { ...first, response: response(302, { ...ALLOWS_PAGE, Location: '/new' }) };
    expect(
      verdict(
        exchange([followed, hop({ url: 'https://api.example/new', response: response(200) })], blocked),
      ),
    ).toBe(
      "Blocked at the response after the redirect to https://api.example/new: the server's response has no Access-Control-Allow-Origin header.",
    );
  });

  it('says why a request was allowed', () => {
    const star = response(200, { 'Access-Control-Allow-Origin': '*' });
    expect(verdict(exchange([hop({ response: star })], completed))).toBe(
      'Allowed: a simple request, and the server allows any origin.',
    );
    const allowAll = response(204, { ...allowPut, 'Access-Control-Allow-Headers': 'authorization' });
    expect(verdict(put(allowAll, response(200, ALLOWS_PAGE), completed))).toBe(
      `Allowed after a preflight, and the server allows ${PAGE}.`,
    );
    expect(verdict(exchange([hop({ method: 'PUT', response: response(200, ALLOWS_PAGE) })], completed))).toBe(
      'Allowed with a cached preflight.',
    );
  });

  it('does not claim that the server allows what only the browser let pass', () => {
    expect(verdict(exchange([hop({ response: response(200) })], completed))).toBe(
      "Allowed by the browser, although the server's response has no Access-Control-Allow-Origin header.",
    );
  });

  it('never calls a failure of the network CORS', () => {
    const url = 'http://127.0.0.1:81/';
    expect(verdict(exchange([hop({ url })], failed('refused', 'net::ERR_CONNECTION_REFUSED')))).toBe(
      'Not CORS: the connection to 127.0.0.1:81 was refused.',
    );
  });

  it('does not rule CORS out when nothing says why', () => {
    expect(verdict(exchange([hop({ response: response(200, ALLOWS_PAGE) })], blocked))).toBe(
      'Failed: the browser stopped the request, and no reason was recorded.',
    );
  });

  it('says what an opaque response keeps from the page', () => {
    expect(verdict(exchange([hop({ requestHeaders: noCors, response: response(200) })], completed))).toBe(
      'Opaque: with mode no-cors, the page gets no status, no headers and no body.',
    );
  });

  it('says what is still awaited', () => {
    expect(verdict(exchange([hop()], null))).toBe('Pending: no response yet.');
    expect(verdict(exchange([hop({ response: response(200, ALLOWS_PAGE) })], null))).toBe(
      'Pending: the response is still arriving.',
    );
    const waiting = exchange(
      [hop({ method: 'PUT', preflight: preflight('PUT', [], null, { end: null }) })],
      null,
    );
    expect(verdict(waiting)).toBe('Pending: the preflight has no response yet.');
  });

  it('does not speak of CORS where it does not apply', () => {
    const requestHeaders = headerList({ 'Sec-Fetch-Mode': 'navigate' });
    const seen = exchange([hop({ requestHeaders, response: response(200) })], completed, {
      type: 'sub_frame',
    });
    expect(verdict(seen)).toBe('Allowed: CORS does not apply to a navigation.');
  });
});

describe('whether the server ran the request', () => {
  it('is denied when the preflight did not pass', () => {
    expect(reach(put(response(204), null))).toBe('The server did not process the PUT');
  });

  it('is said plainly when only the response was withheld', () => {
    expect(reach(exchange([hop({ method: 'POST', response: response(200) })], blocked))).toBe(
      'The server processed the POST; the browser hides the response',
    );
  });

  it('is not said of a server that only redirected', () => {
    const seen = exchange([hop({ method: 'POST', response: response(307, { Location: '/new' }) })], blocked);
    expect(reach(seen)).toBe('The server redirected the POST');
  });

  it('is not claimed of a response that the browser had stored', () => {
    const seen = exchange(
      [hop({ response: response(200, { 'Access-Control-Allow-Origin': '*' }, { fromCache: true }) })],
      completed,
    );
    expect(reach(seen)).toBe('The browser cache responded; whether the server received the GET is not known');
  });

  it('is denied of the server behind a redirect alone: the one before it responded', () => {
    const first = hop({
      method: 'PUT',
      response: response(307, { ...ALLOWS_PAGE, Location: 'https://b.example/' }),
    });
    const second = hop({
      url: 'https://b.example/',
      method: 'PUT',
      preflight: preflight('PUT', [], response(200)),
    });
    expect(reach(exchange([first, { ...second, requestHeaders: null }], blocked))).toBe(
      'The server behind the redirect did not process the PUT',
    );
  });

  it('is left open when nothing shows it', () => {
    const seen = exchange([hop({ method: 'POST' })], failed('reset', 'net::ERR_CONNECTION_RESET'));
    const open = { ...diagnose(seen), reachedServer: 'unknown' } as const;
    expect(plainText(explainReach(open, seen))).toBe('Whether the server processed the POST is not known');
  });
});

describe('the reasons for a preflight', () => {
  it.each([
    [
      { kind: 'method', method: 'PUT' },
      'The method PUT is not CORS-safelisted; only GET, HEAD and POST are.',
    ],
    [{ kind: 'use-cors-preflight-flag' }, 'The request has an upload listener, or a stream as its body.'],
    [
      { kind: 'header', name: 'content-type', value: 'application/json', why: 'content-type-essence' },
      'The value of the header content-type is not text/plain, multipart/form-data or application/x-www-form-urlencoded: application/json.',
    ],
    [
      { kind: 'header', name: 'accept', value: null, why: null },
      'The header accept is CORS-safelisted only with certain values, and this value is not one of them.',
    ],
  ] as const)('are sentences: %#', (reason, sentence) => {
    expect(plainText(explainPreflightReason(reason))).toBe(sentence);
  });

  it('do not repeat the value of a header whose name is reason enough', () => {
    const reason = {
      kind: 'header',
      name: 'authorization',
      value: 'Bearer x',
      why: 'name-not-safelisted',
    } as const;
    expect(plainText(explainPreflightReason(reason))).toBe(
      'The header authorization is not a CORS-safelisted request-header.',
    );
  });
});

describe('the credentials mode', () => {
  it.each([
    ['include', 'The request is made with credentials, because a Cookie was sent.'],
    ['not-include', 'The request is made without credentials, because a Cookie was sent.'],
    ['unknown', 'Whether the request is made with credentials is not known, because a Cookie was sent.'],
  ] as const)('%s is a sentence with what settles it', (mode, sentence) => {
    const diagnosed = diagnose(exchange([hop()], null));
    const credentials = { mode, knownBy: 'observed', because: 'a Cookie was sent' } as const;
    expect(plainText(explainCredentials({ ...diagnosed, credentials }))).toBe(sentence);
  });
});

describe('the labels', () => {
  it('say who has to fix it and what the verdict is', () => {
    expect(OWNER_LABELS.backend).toBe('Backend must fix');
    for (const label of Object.values(OWNER_LABELS)) expect(label).toMatch(/^[A-Z].* must fix$/);
    expect(VERDICT_LABELS).toEqual({
      allowed: 'Allowed',
      blocked: 'Blocked',
      opaque: 'Opaque',
      failed: 'Failed',
      pending: 'Pending',
      unknown: 'Not known',
    });
  });
});

describe('a request that has no response yet', () => {
  const waiting = (pageOrigin: string, url: string) =>
    verdict(exchange([hop({ url })], null, { pageOrigin }));

  it('may wait for a permission of the user, where a site asks for this machine or its network', () => {
    expect(waiting(PAGE, 'http://127.0.0.1:8080/api')).toContain('shows a prompt');
    expect(waiting(PAGE, 'http://192.168.1.20/api')).toContain('local network');
    for (const host of ['nas', 'printer.lan', 'api.corp.internal', 'router.home.arpa'])
      expect(waiting(PAGE, `http://${host}/api`), host).toContain('shows a prompt');
    for (const [page, host] of [
      [PAGE, 'api.internal.example'],
      ['https://app.corp.internal', 'api.corp.internal'],
      ['http://192.168.1.5', 'nas'],
    ] as const)
      expect(waiting(page, `http://${host}/api`), host).not.toContain('shows a prompt');
  });

  it('does not where the page is of this machine itself, or the server is not', () => {
    expect(waiting('http://localhost:5173', 'http://localhost:8080/')).toBe('Pending: no response yet.');
    expect(waiting(PAGE, 'https://api.example/')).toBe('Pending: no response yet.');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ALLOWS_PAGE,
  blocked,
  completed,
  exchange,
  hop,
  PAGE,
  preflight,
  response,
  sentBy,
} from '../../diagnosis/exchange-builder';
import { runWithFakeCurl, scriptOf } from './run-with-fake-curl';
import type { FakeResponse } from './run-with-fake-curl';
import { judgedResponse, passesPreflight } from './judged-response';

const said = (status: number, headers: Readonly<Record<string, string>> = {}): FakeResponse => ({
  statusLine: `HTTP/1.1 ${String(status)} Said`,
  headers: Object.entries(headers),
});

const ALLOWS = { 'Access-Control-Allow-Origin': PAGE };
const ALLOWS_PUT = { ...ALLOWS, 'Access-Control-Allow-Methods': 'GET, PUT' };

/** Cross-site in Chromium, where the absence of a header tells that there are no credentials. */
const get = exchange([hop({ response: response(200) })], blocked);
const put = exchange(
  [hop({ method: 'PUT', requestHeaders: null, preflight: preflight('PUT', [], response(403)) })],
  blocked,
);
const withToken = exchange(
  [
    hop({
      requestHeaders: sentBy(PAGE, { Authorization: 'Bearer hunter2-of-azeroth' }),
      preflight: preflight(
        'GET',
        ['authorization'],
        response(204, { ...ALLOWS_PAGE, 'Access-Control-Allow-Headers': 'authorization' }),
      ),
      response: response(200),
    }),
  ],
  blocked,
);

const withCookie = exchange(
  [hop({ requestHeaders: sentBy(PAGE, { Cookie: 'a=1' }), response: response(200, ALLOWS_PAGE) })],
  blocked,
);
const redirected = exchange(
  [
    hop({ response: response(302, { ...ALLOWS_PAGE, Location: 'https://other.example/' }) }),
    hop({ url: 'https://other.example/', requestHeaders: sentBy('null'), response: response(200) }),
  ],
  blocked,
);
const withoutCors = exchange(
  [hop({ requestHeaders: sentBy(PAGE, { 'Sec-Fetch-Mode': 'no-cors' }) })],
  completed,
);

describe('a script of one request', () => {
  it('exits with 1 and says which line is missing, and with 0 once it is there', () => {
    const script = scriptOf(get);
    const broken = runWithFakeCurl(script, [said(200)]);
    expect(broken.exitCode).toBe(1);
    expect(broken.output).toContain('BROKEN     The response has no Access-Control-Allow-Origin header.');
    expect(broken.output).toContain(`EXPECTED   Access-Control-Allow-Origin: ${PAGE}`);
    expect(runWithFakeCurl(script, [said(200, ALLOWS)]).exitCode).toBe(0);
  });

  it('exits with 2 where no response came', () => {
    const run = runWithFakeCurl(scriptOf(get), [null]);
    expect(run.output).toContain('No response was received.');
    expect(run.exitCode).toBe(2);
  });

  it('prints the status and the headers that decide, without control characters and queries', () => {
    const { output } = runWithFakeCurl(scriptOf(get), [
      {
        statusLine: 'HTTP/1.1 302 Found',
        headers: [
          ['Location', '/in?code=hunter2'],
          ['access-control-allow-origin', 'a\x1b[2J'],
          ['Server', 'x'],
        ],
      },
    ]);
    expect(output).toContain(
      '  request: HTTP/1.1 302 Found\n    Location: /in?...\n    access-control-allow-origin: a?[2J\n',
    );
  });

  it('takes the last response, not an interim one, and none of what follows its headers', () => {
    const { statusLine } = said(103);
    const inOne: FakeResponse = {
      statusLine,
      headers: [
        [
          'Access-Control-Allow-Origin',
          `${PAGE}\r\n\r\nHTTP/1.1 200 OK\r\nX: y\r\n\r\nAccess-Control-Allow-Origin: *`,
        ],
      ],
    };
    expect(runWithFakeCurl(scriptOf(get), [inOne]).exitCode).toBe(1);
  });

  it('sends only the preflight of a request that may change something, unless told to send it', () => {
    const script = scriptOf(put);
    const asked = runWithFakeCurl(script, [said(204, ALLOWS_PUT), said(200, ALLOWS)]);
    expect(asked.words.filter((word) => word === '-sS')).toHaveLength(1);
    expect(asked.output).toContain('Use --send where that does no harm: PUT');
    expect(asked.exitCode).toBe(2);
    const args = ['--send', '--credentials', 'omit'];
    const sent = runWithFakeCurl(script, [said(204, ALLOWS_PUT), said(200, ALLOWS)], { args });
    expect(sent.words.filter((word) => word === '-sS')).toHaveLength(2);
    expect(sent.exitCode).toBe(0);
  });

  it('sends nothing after a preflight that fails', () => {
    const run = runWithFakeCurl(scriptOf(put), [said(403)], { args: ['--send'] });
    expect(run.words.filter((word) => word === '-sS')).toHaveLength(1);
    expect(run.exitCode).toBe(1);
  });

  it('checks only the preflight where that is wanted, and knows nothing where there is none', () => {
    const args = ['--preflight-only', '--credentials', 'omit'];
    expect(runWithFakeCurl(scriptOf(put), [said(204, ALLOWS_PUT)], { args }).exitCode).toBe(0);
    expect(runWithFakeCurl(scriptOf(get), [said(200, ALLOWS)], { args }).exitCode).toBe(2);
  });

  it('needs its secrets only for the request, and says which', () => {
    const script = scriptOf(withToken);
    expect(script).not.toContain('hunter2');
    const allowed = said(204, { ...ALLOWS, 'Access-Control-Allow-Headers': 'Authorization' });
    const without = runWithFakeCurl(script, [allowed, said(200, ALLOWS)]);
    expect(without.output).toContain('its value is not in this script: AUTHORIZATION');
    expect(without.exitCode).toBe(2);
    expect(runWithFakeCurl(script, [said(204, ALLOWS)]).exitCode).toBe(1);
    const before = "AUTHORIZATION='Bearer a b'\n";
    const run = runWithFakeCurl(script, [allowed, said(200, ALLOWS)], { before });
    expect(run.words).toContain('Authorization: Bearer a b');
    expect(run.exitCode).toBe(0);
  });

  it('accepts that a wildcard stands for Authorization, as browsers do, and says that it should not', () => {
    const run = runWithFakeCurl(
      scriptOf(withToken),
      [said(204, { ...ALLOWS, 'Access-Control-Allow-Headers': '*' }), said(200, ALLOWS)],
      { before: 'AUTHORIZATION=x\n' },
    );
    expect(run.output).toContain('NOTE       By the Fetch Standard, * does not allow Authorization.');
    expect(run.exitCode).toBe(0);
  });

  it('requires what credentials require where the request has them', () => {
    const before = 'COOKIE=a=1\n';
    expect(runWithFakeCurl(scriptOf(withCookie), [said(200, ALLOWS)], { before }).exitCode).toBe(1);
    const allowed = said(200, { ...ALLOWS, 'Access-Control-Allow-Credentials': 'true' });
    expect(runWithFakeCurl(scriptOf(withCookie), [allowed], { before }).exitCode).toBe(0);
  });

  it('does not know where the result hangs on credentials that nobody saw, until told', () => {
    const script = scriptOf(put);
    const responses = [
      said(204, { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Methods': 'PUT' }),
      said(200, ALLOWS),
    ];
    const results = [[], ['--credentials', 'omit'], ['--credentials', 'include']].map(
      (args) => runWithFakeCurl(script, responses, { args: ['--send', ...args] }).exitCode,
    );
    expect(results).toEqual([2, 0, 1]);
  });

  it('follows a redirect to where it was seen to lead, and says where it leads elsewhere', () => {
    const script = scriptOf(redirected);
    const to = (redirectUrl: string): FakeResponse => ({
      ...said(302, { ...ALLOWS, Location: redirectUrl }),
      redirectUrl,
    });
    const open = said(200, { 'Access-Control-Allow-Origin': '*' });
    const run = runWithFakeCurl(script, [to('https://other.example/new'), open]);
    expect(run.words).toContain('https://other.example/new');
    expect(run.words).toContain('Origin: null');
    expect(run.exitCode).toBe(0);
    expect(runWithFakeCurl(script, [to('https://evil.example/'), open]).exitCode).toBe(2);
    expect(runWithFakeCurl(script, [to('https://u:p@other.example/'), open]).exitCode).toBe(1);
    expect(runWithFakeCurl(script, [to('ftp://other.example/'), open]).exitCode).toBe(1);
    expect(runWithFakeCurl(script, [said(200, ALLOWS)]).exitCode).toBe(0);
  });

  it('sends nothing and says why where no response would tell', () => {
    const run = runWithFakeCurl(scriptOf(withoutCors), []);
    expect(run.words).toEqual([]);
    expect(run.output).toContain("The page made this request with mode: 'no-cors'.");
    expect(run.exitCode).toBe(2);
  });

  it('exits with 2 for an option that it does not have', () => {
    for (const args of [['--sned'], ['--credentials'], ['--credentials', 'maybe'], ['x']])
      expect(runWithFakeCurl(scriptOf(get), [said(200, ALLOWS)], { args }).exitCode).toBe(2);
  });
});

describe('a script of several requests', () => {
  it('has a result for each, and exits with the worst', () => {
    const run = (...responses: readonly (FakeResponse | null)[]) =>
      runWithFakeCurl(scriptOf(get, { ...get, id: 'second' }), responses);
    expect(run(said(200, ALLOWS), said(200, ALLOWS))).toMatchObject({ exitCode: 0 });
    expect(run(said(200, ALLOWS), null)).toMatchObject({ exitCode: 2 });
    const worst = run(said(200), null);
    expect(worst.exitCode).toBe(1);
    expect(worst.output).toContain('passes: 0, broken: 1, not known: 1');
    expect(worst.output.match(/^GET https:\/\/api\.example\/orders$/gm)).toHaveLength(2);
  });
});

describe('the judgement of a script', () => {
  it('is that of the rules for whatever a preflight response says', () => {
    const responses = fc.sample(judgedResponse, { numRuns: 60, seed: 13 });
    const exchanges = responses.map(({ origin, credentials, method, names }, index) =>
      exchange(
        [
          hop({
            url: `https://api.example/${String(index)}`,
            method,
            requestHeaders: sentBy(origin, credentials ? { Cookie: 'a=1' } : {}),
            preflight: preflight(method, names, response(403)),
          }),
        ],
        blocked,
        { id: String(index), pageOrigin: origin },
      ),
    );
    const [first, ...others] = exchanges;
    if (first === undefined) throw new Error('nothing was generated');
    const { output } = runWithFakeCurl(
      scriptOf(first, ...others),
      responses.map(({ status, headers }) => ({
        statusLine: `HTTP/1.1 ${String(status)} Said`,
        headers: headers.map(({ name, value }) => [name, value] as const),
      })),
      { args: ['--preflight-only', '--credentials', 'omit'] },
    );
    const judged = [...output.matchAll(/^ {2}=> (.*)$/gm)].map(([, result]) => result);
    expect(judged).toEqual(responses.map((one) => (passesPreflight(one) ? 'passes' : 'broken')));
  });
});

import { describe, expect, it } from 'vitest';
import { caseOf } from '../../src/diagnosis/case';
import { diagnose } from '../../src/diagnosis/diagnose';
import { fixOf } from '../../src/diagnosis/fix/fix-of';
import { explainVerdict } from '../../src/diagnosis/sentences/explain-verdict';
import { plainText } from '../../src/diagnosis/words/prose';
import type { Exchange } from '../../src/exchange/exchange';
import { headlineOf } from '../../src/explanation/headline';
import { harFrom } from '../../src/har/read-har';
import type { HarRecording } from '../../src/har/read-har';
import { harStatements } from '../../src/har/har-statements';
import { API, CHROME_UA, entry, FIREFOX_UA, har, page, PAGE, preflightEntry, SENT } from './har-file';

function recordingOf(file: object): HarRecording {
  const read = harFrom(file);
  if (read.kind === 'refused') throw new Error(read.why);
  return read.recording;
}

const exchangesOf = (file: object): readonly Exchange[] => recordingOf(file).exchanges;

/** Verdict and first cause of each exchange of a file. */
const said = (file: object): readonly (readonly [string, string | null])[] =>
  exchangesOf(file).map((exchange) => {
    const { verdict, causes } = diagnose(exchange);
    return [verdict, causes[0]?.code ?? null] as const;
  });

const ALLOWED = { 'Access-Control-Allow-Origin': PAGE };
const BLOCKED_IN_CHROME = { response: { _error: 'net::ERR_FAILED' } };

describe('a HAR of Chrome', () => {
  it('tells of a response that was blocked, and by which rule', () => {
    expect(said(har('WebInspector', [entry(BLOCKED_IN_CHROME)]))).toEqual([
      ['blocked', 'allow-origin-missing'],
    ]);
  });

  it('has each preflight with its request, however many are alike', () => {
    const refused = { response: { _error: 'net::ERR_FAILED' }, status: 0 };
    const of = (url: string, at: number) => [
      entry({
        ...refused,
        url,
        method: 'PUT',
        at,
        takes: 30,
        sent: {},
        more: { _initiator: { type: 'script' } },
      }),
      preflightEntry({
        url,
        at: at + 2,
        takes: 20,
        received: ALLOWED,
        more: { _resourceType: 'preflight', _initiator: { type: 'preflight', url } },
      }),
    ];
    const file = har('WebInspector', [...of(API, 0), ...of(API, 10), ...of(`${API}/2`, 15)]);
    expect(said(file)).toEqual(new Array(3).fill(['blocked', 'method-not-allowed']));
    expect(exchangesOf(file).map(({ hops }) => hops[0].preflight?.time)).toEqual(
      exchangesOf(file).map(({ time }) => time + 2),
    );
  });

  it('has what a redirect led to in the same request', () => {
    const to = 'https://login.example/start';
    const file = har('WebInspector', [
      entry({
        status: 302,
        received: { ...ALLOWED, Location: to },
        response: { redirectURL: to },
      }),
      entry({ ...BLOCKED_IN_CHROME, url: to, at: 45, sent: { ...SENT, Origin: 'null' } }),
    ]);
    const [exchange, ...others] = exchangesOf(file);
    expect(others).toEqual([]);
    expect(exchange?.hops.map(({ url, redirectUrl }) => [url, redirectUrl])).toEqual([
      [API, to],
      [to, null],
    ]);
    expect(exchange?.pageOrigin).toBe(PAGE);
  });

  it('does not take a later request for what a redirect led to', () => {
    const to = 'https://login.example/start';
    const file = har('WebInspector', [
      entry({ status: 302, received: { ...ALLOWED, Location: to } }),
      entry({ url: to, at: 60_000, received: ALLOWED }),
    ]);
    expect(exchangesOf(file)).toHaveLength(2);
  });

  it('has the lines that made the request, and the version of the browser', () => {
    const [exchange] = exchangesOf(
      har('WebInspector', [
        entry({
          ...BLOCKED_IN_CHROME,
          sent: { ...SENT, 'User-Agent': CHROME_UA },
          more: {
            _initiator: {
              type: 'script',
              stack: { callFrames: [{ functionName: 'load', url: `${PAGE}/a.js`, lineNumber: 4 }] },
            },
          },
        }),
      ]),
    );
    expect(exchange?.callFrames).toEqual([
      { functionName: 'load', url: `${PAGE}/a.js`, line: 5, column: null },
    ]);
    expect([exchange?.browser, exchange?.recordedBy.browserVersion]).toEqual(['chromium', '156.0.0.0']);
  });

  it('leaves out the fields by which HTTP/2 names method and host', () => {
    const [exchange] = exchangesOf(
      har('WebInspector', [entry({ sent: { ':authority': 'api.example', ':method': 'GET', ...SENT } })]),
    );
    expect(exchange?.hops[0].requestHeaders?.filter(({ name }) => name.startsWith(':'))).toEqual([]);
  });

  it('says nothing of missing cookies where they may have been removed', () => {
    const isSanitized = recordingOf(har('WebInspector', [entry(BLOCKED_IN_CHROME)]));
    expect(isSanitized.unseen).toContain('secrets');
    expect(harStatements(isSanitized).join(' ')).toContain('no Cookie, Authorization or Set-Cookie header');
    const whole = recordingOf(
      har('WebInspector', [entry(BLOCKED_IN_CHROME), entry({ at: 9, sent: { ...SENT, Cookie: 'a=b' } })]),
    );
    expect(whole.unseen).not.toContain('secrets');
  });

  it('takes the page of a request from the list of pages where the request does not name it', () => {
    const [exchange] = exchangesOf(
      har('WebInspector', [entry({ sent: {}, more: { pageref: 'page_1', _resourceType: 'image' } })], {
        pages: [page('page_1', `${PAGE}/start`)],
      }),
    );
    expect([exchange?.pageOrigin, exchange?.topLevelOrigin, exchange?.type]).toEqual([PAGE, PAGE, 'image']);
  });
});

describe('how a request ended', () => {
  const NO_RESPONSE = { status: 0, sent: { Referer: `${PAGE}/` } };

  it('is not known where there is no response and an error that has many reasons', () => {
    const failed = { ...NO_RESPONSE, response: { _error: 'net::ERR_FAILED' } };
    const file = har('WebInspector', [entry(failed)]);
    expect(said(file)).toEqual([['unknown', null]]);
    const [exchange] = exchangesOf(file);
    expect(exchange === undefined ? '' : plainText(explainVerdict(exchange, diagnose(exchange)))).toBe(
      'Not known: the file that this request comes from does not say how it ended.',
    );
    expect(said(har('Firefox', [entry(NO_RESPONSE)]))).toEqual([['unknown', null]]);
  });

  it('is known where the error has a name of its own', () => {
    const refused = { ...NO_RESPONSE, response: { _error: 'net::ERR_CONNECTION_REFUSED' } };
    expect(said(har('WebInspector', [entry(refused)]))).toEqual([['failed', 'network-refused']]);
  });

  it('is not known of a redirect that was not followed', () => {
    const redirect = entry({ status: 302, received: { ...ALLOWED, Location: 'https://other.example/' } });
    for (const creator of ['WebInspector', 'Firefox', 'mitmproxy'])
      expect(said(har(creator, [redirect]))).toEqual([['unknown', null]]);
  });

  it('is that of a script which follows no redirect itself where Chrome dropped what it led to', () => {
    const to = 'https://other.example/';
    const file = har('WebInspector', [
      entry({ status: 302, received: { ...ALLOWED, Location: to } }),
      entry({ ...NO_RESPONSE, url: to, at: 45, takes: 1, response: { _error: 'net::ERR_ABORTED' } }),
    ]);
    expect(said(file)).toEqual([['opaque', null]]);
  });

  it('leaves the mode open where a service worker responded, as no request was sent', () => {
    const provisional = {
      sent: { Referer: `${PAGE}/` },
      received: ALLOWED,
      more: { _resourceType: 'fetch' },
    };
    expect(said(har('WebInspector', [entry(provisional)]))).toEqual([['allowed', null]]);
  });
});

describe('a HAR of Firefox', () => {
  it('tells by the rules of a response that Firefox lists like any other', () => {
    const file = har('Firefox', [entry({ sent: { ...SENT, 'User-Agent': FIREFOX_UA } })]);
    expect(said(file)).toEqual([['blocked', 'allow-origin-missing']]);
    expect(exchangesOf(file)[0]?.browser).toBe('firefox');
  });

  it('pairs a preflight that nothing marks as one', () => {
    const file = har('Firefox', [
      entry({ method: 'PUT', status: 0, takes: 30 }),
      preflightEntry({ at: 3, received: ALLOWED }),
    ]);
    expect(said(file)).toEqual([['blocked', 'method-not-allowed']]);
  });

  it('keeps repeated headers apart', () => {
    const file = har('Firefox', [entry({ received: { 'Access-Control-Allow-Origin': [PAGE, PAGE] } })]);
    expect(said(file)).toEqual([['blocked', 'allow-origin-repeated']]);
  });
});

describe('a HAR of another program', () => {
  it('is judged by the rules of WebKit where Safari wrote it', () => {
    const [exchange] = exchangesOf(har('WebKit Web Inspector', [entry()]));
    expect(exchange?.browser).toBe('webkit');
    expect(said(har('WebKit Web Inspector', [entry()]))).toEqual([['blocked', 'allow-origin-missing']]);
  });

  it.each([
    ['chromium', 'net::ERR_FAILED', 'chromium'],
    ['firefox', 'NS_ERROR_DOM_BAD_URI', 'firefox'],
    ['webkit', 'Origin https://app.example is not allowed by Access-Control-Allow-Origin.', 'webkit'],
  ])('is judged by the rules of %s where Playwright drove it', (name, error, browser) => {
    const file = har('Playwright', [entry({ response: { _failureText: error } })], {
      browser: { name, version: '1' },
    });
    const [exchange] = exchangesOf(file);
    expect(exchange?.browser).toBe(browser);
    expect(exchange?.end).toMatchObject({ kind: 'failed', error: { kind: 'unspecified', name: error } });
  });

  it('does not say whether it was CORS where Playwright has no response of what the browser stopped', () => {
    const file = har('Playwright', [entry({ response: { status: -1, _failureText: 'net::ERR_FAILED' } })], {
      browser: { name: 'chromium', version: '156' },
    });
    expect(said(file)).toEqual([['failed', 'blocked-unexplained']]);
    const [exchange] = exchangesOf(file);
    if (exchange === undefined) throw new Error('the file holds a request');
    expect(plainText(explainVerdict(exchange, diagnose(exchange)))).toMatch(/^Not known: /);
    expect(headlineOf(caseOf(exchange, null)).actor).toBeNull();
    expect(fixOf(exchange)).toBeNull();
    expect(harStatements(recordingOf(file)).join(' ')).toContain('Whether CORS stopped it is then not known');
  });

  it('names a connection that failed where Playwright has its error', () => {
    const refused = { status: -1, _failureText: 'net::ERR_CONNECTION_REFUSED' };
    const file = har('Playwright', [entry({ response: refused })], {
      browser: { name: 'chromium', version: '156' },
    });
    expect(said(file)).toEqual([['failed', 'network-refused']]);
  });

  it('does not say that a preflight was cached where Playwright lists none', () => {
    const file = har('Playwright', [entry({ method: 'PUT', received: ALLOWED })], {
      browser: { name: 'chromium', version: '156' },
    });
    const [exchange] = exchangesOf(file);
    expect(exchange).toBeDefined();
    if (exchange === undefined) return;
    expect(diagnose(exchange).preflight).toMatchObject({ required: true, sent: false, fromCache: false });
    expect(harStatements(recordingOf(file)).join(' ')).toContain('no preflights');
  });

  it.each(['mitmproxy', 'Charles Proxy', 'HTTP Toolkit'])(
    'follows the rules where %s wrote it, which never learns what the browser did',
    (creator) => {
      const file = har(creator, [entry({ sent: { ...SENT, 'User-Agent': CHROME_UA } })]);
      expect(said(file)).toEqual([['blocked', 'allow-origin-missing']]);
      const [exchange] = exchangesOf(file);
      expect(exchange?.browser).toBe('chromium');
      expect(exchange === undefined ? '' : diagnose(exchange).knownBy).toBe('derived');
      expect(harStatements(recordingOf(file)).join(' ')).toContain('what the browser did');
    },
  );

  it('tells of a preflight that a proxy saw and whose request was never sent', () => {
    expect(said(har('mitmproxy', [preflightEntry({ received: ALLOWED })]))).toEqual([
      ['blocked', 'method-not-allowed'],
    ]);
    const passes = preflightEntry({ received: { ...ALLOWED, 'Access-Control-Allow-Methods': 'PUT' } });
    expect(said(har('mitmproxy', [passes]))).toEqual([['unknown', null]]);
  });

  it('says that the browser is assumed where nothing names it', () => {
    const recording = recordingOf(har('some recorder', [entry()]));
    expect(recording.recorder).toBe('some recorder 1');
    expect(harStatements(recording).join(' ')).toContain("so Chrome's rules are applied");
  });
});

describe('what is left out of a HAR', () => {
  it('is counted by its reason, and the rest is read', () => {
    const recording = recordingOf(
      har('WebInspector', [
        entry(BLOCKED_IN_CHROME),
        { startedDateTime: 'yesterday' },
        null,
        entry({ url: 'data:text/plain,a' }),
        entry({ url: `${PAGE}/app.css` }),
        entry({ sent: {}, more: { _resourceType: 'document' } }),
        entry({ sent: {}, more: { _resourceType: 'image' } }),
      ]),
    );
    expect(recording.exchanges).toHaveLength(1);
    expect(recording.leftOut).toEqual({
      broken: 2,
      'other-scheme': 1,
      'same-origin': 1,
      document: 1,
      'page-unknown': 1,
      'too-many': 0,
    });
    expect(harStatements(recording).slice(-5)).toEqual([
      '2 entries are damaged and left out: the time, URL, method or headers cannot be read.',
      '1 request left out, because nothing in the file names the page that made it.',
      '1 request for documents left out, because CORS does not apply to them.',
      "1 request within the page's own origin left out.",
      '1 request to other schemes than http and ws left out.',
    ]);
  });
});

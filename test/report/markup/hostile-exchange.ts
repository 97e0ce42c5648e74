import fc from 'fast-check';
import type { Exchange, Hop, Preflight, Response } from '../../../src/exchange/exchange';
import { RESOURCE_TYPES } from '../../../src/exchange/network-event';
import type { Header } from '../../../src/fetch-standard/header-list';
import { API, completed, exchange, failed, PAGE } from '../../diagnosis/exchange-builder';
import { hostileMarkup } from './hostile-markup';

/** A plain text more often than a hostile one, so that the rules get far enough to speak of all parts. */
const perhaps = (...plain: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...plain) }, { weight: 1, arbitrary: hostileMarkup });

/** Header names as HTTP has them can still say a lot. */
const tokenName = hostileMarkup.map((text) => text.replace(/[^!#$%&'*+\-.^_`|~\w]/g, ''));
const anyName = fc.oneof(tokenName, hostileMarkup);

/** A header value as browsers hand it over: a character for each byte. */
const asBytes = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');
const value = hostileMarkup.chain((text) => fc.constantFrom(text, asBytes(text)));

const header = (names: fc.Arbitrary<string>, values: fc.Arbitrary<string>): fc.Arbitrary<Header> =>
  fc.record({ name: names, value: values });

const url = fc.oneof(
  fc.constant(API),
  hostileMarkup.map((text) => `https://api.example/${text}`),
  hostileMarkup.map((text) => `https://api.example/v1?q=${text}#${text}`),
  hostileMarkup.map((text) => `https://api.example/${encodeURIComponent(Buffer.from(text).toString())}`),
  hostileMarkup,
);
const method = perhaps('GET', 'PUT', 'POST', 'HEAD');

const sent = fc
  .tuple(
    header(fc.constant('Origin'), perhaps(PAGE, 'null')),
    fc.array(
      fc.oneof(
        header(fc.constantFrom('Cookie', 'Sec-Fetch-Mode', 'Content-Type', 'Authorization'), value),
        header(anyName, value),
      ),
      { maxLength: 3 },
    ),
  )
  .map(([origin, others]) => [origin, ...others]);

const received = fc.array(
  fc.oneof(
    header(fc.constant('Access-Control-Allow-Origin'), perhaps('*', PAGE)),
    header(fc.constant('Access-Control-Allow-Credentials'), perhaps('true')),
    header(fc.constant('Access-Control-Allow-Methods'), perhaps('*', 'PUT')),
    header(fc.constant('Access-Control-Allow-Headers'), perhaps('*', 'authorization')),
    header(fc.constant('Access-Control-Expose-Headers'), perhaps('*', 'ETag')),
    header(
      fc.constantFrom('Vary', 'Location', 'Server', 'Via', 'Cache-Control', 'Timing-Allow-Origin'),
      value,
    ),
    header(
      fc.constantFrom('Access-Control-Max-Age', 'WWW-Authenticate', 'Set-Cookie', 'Content-Type'),
      value,
    ),
    header(anyName, value),
  ),
  { maxLength: 6 },
);

const response: fc.Arbitrary<Response> = fc.record({
  status: fc.constantFrom(200, 204, 301, 302, 401, 403, 404, 500, 502),
  statusLine: perhaps('', 'HTTP/1.1 200 OK').map((text) => (text === '' ? '' : `HTTP/1.1 200 ${text}`)),
  headers: received,
  fromCache: fc.boolean(),
  repeatsMerged: fc.boolean(),
  rewritten: fc.option(received, { freq: 4 }),
  time: fc.constant(20),
});

const end = fc.oneof(
  fc.constant(completed),
  fc.constant(failed('unspecified')),
  fc
    .tuple(
      fc.constantFrom('unspecified', 'dns', 'tls', 'other', 'corp', 'local-network', 'not-sent'),
      hostileMarkup,
    )
    .map(([kind, name]) => failed(kind as 'other', name)),
);

const preflight: fc.Arbitrary<Preflight> = fc.record({
  requestId: fc.constant('preflight'),
  time: fc.constant(11),
  requestHeaders: fc
    .tuple(
      perhaps(PAGE, 'null'),
      method,
      fc.array(fc.oneof(fc.constantFrom('authorization', 'x-one'), tokenName, hostileMarkup), {
        maxLength: 3,
      }),
    )
    .map(([origin, requested, names]) => [
      { name: 'Origin', value: origin },
      { name: 'Access-Control-Request-Method', value: requested },
      { name: 'Access-Control-Request-Headers', value: names.join(',') },
    ]),
  response: fc.option(response, { freq: 5 }),
  end: fc.option(end, { freq: 5 }),
});

const hop: fc.Arbitrary<Hop> = fc.record({
  url,
  method,
  time: fc.constant(10),
  requestHeaders: fc.option(sent, { freq: 5 }),
  preflight: fc.option(preflight, { freq: 2 }),
  response: fc.option(response, { freq: 4 }),
  redirectUrl: fc.option(url, { freq: 2 }),
});

const hops = fc
  .array(hop, { minLength: 1, maxLength: 3 })
  .map((each) => each as unknown as readonly [Hop, ...Hop[]]);

const others = fc.record({
  id: fc.uuid(),
  browser: fc.constantFrom<Exchange['browser'][]>('chromium', 'firefox'),
  recordedBy: fc.record({ browserVersion: perhaps('156.0'), extensionVersion: perhaps('1.0') }),
  frameId: fc.constantFrom(0, 3),
  pageOrigin: fc.option(perhaps(PAGE, 'null', 'http://localhost:3000'), { freq: 9 }),
  type: fc.constantFrom(...RESOURCE_TYPES),
  devtoolsError: fc.option(fc.record({ name: hostileMarkup, hop: fc.constantFrom(0, 1) }), { freq: 2 }),
  pageStatus: fc.option(fc.constantFrom(0, 200, 404), { freq: 2 }),
  pagePolicies: fc.option(
    fc.array(header(fc.constantFrom('Content-Security-Policy', 'Cross-Origin-Embedder-Policy'), value), {
      maxLength: 2,
    }),
  ),
  callFrames: fc.array(
    fc.record({ functionName: hostileMarkup, url, line: fc.constant(12), column: fc.option(fc.constant(3)) }),
    { maxLength: 2 },
  ),
  beginningMissed: fc.boolean(),
});

/** An exchange of a page and servers that put markup into whatever they can put text into. */
export const hostileExchange: fc.Arbitrary<Exchange> = fc
  .tuple(hops, fc.option(end, { freq: 9 }), others)
  .map(([chain, ended, more]) => exchange(chain, ended, more));

import fc from 'fast-check';
import { ENGINES, type Engine } from '../../src/fetch-standard/engines';
import { parseUrl } from '../../src/fetch-standard/parse-url';
import type { Header, HeaderList } from '../../src/fetch-standard/header-list';

/** Any bytes, one character for each. */
export const isomorphic = (maxLength = 40): fc.Arbitrary<string> =>
  fc
    .array(fc.integer({ min: 0, max: 255 }), { maxLength })
    .map((bytes) => bytes.map((byte) => String.fromCharCode(byte)).join(''));

export const engine: fc.Arbitrary<Engine> = fc.constantFrom(...Object.values(ENGINES));

export const origin = fc.constantFrom(
  'https://app.example.com',
  'http://localhost:3000',
  'https://[::1]:8443',
  'null',
);

/** Origins, near misses and noise, in proportions that reach every branch. */
export const allowOriginValue = fc.oneof(
  origin,
  fc.constantFrom(
    '*',
    '',
    'NULL',
    'https://app.example.com/',
    'http://app.example.com',
    'localhost',
    'a, b',
    'a b',
  ),
  isomorphic(),
);

const CORS_NAMES = [
  'Access-Control-Allow-Origin',
  'access-control-allow-origin',
  'Access-Control-Allow-Credentials',
  'Access-Control-Allow-Methods',
  'Access-Control-Allow-Headers',
  'ACCESS-CONTROL-ALLOW-HEADERS',
  'Location',
  'Vary',
] as const;

const corsHeader: fc.Arbitrary<Header> = fc
  .constantFrom(...CORS_NAMES)
  .chain((name) => fc.record({ name: fc.constant(name), value: valueFor(name.toLowerCase()) }));

function valueFor(lowerName: string): fc.Arbitrary<string> {
  switch (lowerName) {
    case 'access-control-allow-origin':
      return allowOriginValue;
    case 'access-control-allow-credentials':
      return fc.oneof(fc.constantFrom('true', 'TRUE', 'false', 'true, true', ''), isomorphic());
    case 'access-control-allow-methods':
      return fc.oneof(
        fc.constantFrom('*', '', 'PUT', 'put', 'PATCH, DELETE', 'GET PUT', '"PUT"'),
        isomorphic(),
      );
    case 'access-control-allow-headers':
      return fc.oneof(
        fc.constantFrom('*', '', 'X-A', 'authorization,x-a', 'content-type, *', 'x a'),
        isomorphic(),
      );
    default:
      return fc.oneof(fc.constantFrom('/next', 'https://u:p@b.example/', ''), isomorphic());
  }
}

/** Response headers among which the ones that matter for CORS are frequent, repeated and often wrong. */
export const responseHeaders: fc.Arbitrary<HeaderList> = fc.array(corsHeader, { maxLength: 7 });

export const method = fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'patch', 'PATCH', 'delete', '*', 'X');

export const status = fc.oneof(
  fc.constantFrom(200, 204, 299, 300, 301, 302, 303, 304, 307, 308, 401, 404, 500),
  fc.integer({ min: 100, max: 599 }),
);

/** URLs of the web with and without port, path and userinfo. */
export const webUrl: fc.Arbitrary<string> = fc
  .record({
    scheme: fc.constantFrom('http', 'https', 'HTTPS', 'ws', 'ftp'),
    userinfo: fc.constantFrom('', '', 'u@', 'u:p@'),
    host: fc.oneof(
      fc.stringMatching(/^[a-z][a-z0-9]{0,5}(\.[a-zA-Z][a-z0-9]{0,5}){0,2}$/),
      fc.ipV4(),
      fc.ipV6().map((address) => `[${address}]`),
    ),
    port: fc.oneof(
      fc.constantFrom('', ':', ':80', ':443'),
      fc.nat(65535).map((port) => `:${String(port)}`),
    ),
    rest: fc.constantFrom('', '/', '/a/b', '?q', '#f'),
  })
  .map(({ scheme, userinfo, host, port, rest }) => `${scheme}://${userinfo}${host}${port}${rest}`)
  .filter((url) => parseUrl(url) !== null);

import fc from 'fast-check';
import type { HeaderLine } from '../../zoo/zoo-case';
import { anyBytes, lines, list } from './header-syntax';
import { weighted } from './weighted';

const ALLOW_ORIGIN = 'Access-Control-Allow-Origin';

const oddOrigin = weighted<string>(
  [8, '*'],
  [3, 'null'],
  [
    20,
    fc.constantFrom(
      '',
      '{page}',
      '{page}/',
      '{origin}/',
      '{api}',
      '{sameSite}',
      '{secure}',
      '{origin}, *',
      '{origin},{origin}',
      '{origin} {origin}',
      '{page} {api}',
      '"{origin}"',
      "'{origin}'",
      '<{origin}>',
      '{origin};',
      '{origin}/path',
      '{origin}?x',
      '{origin}#',
      '{pageHost}',
      '//{pageHost}',
      'HTTP://{pageHost}',
      'http://LOCALHOST:{pagePort}',
      'http://Localhost:{pagePort}',
      'https://{pageHost}',
      'http://localhost',
      'http://localhost:80',
      'http://localhost:0{pagePort}',
      'http://localhost.:{pagePort}',
      'http://www.localhost:{pagePort}',
      'http://127.0.0.1:{pagePort}',
      'http://[::1]:{pagePort}',
      'http://[0:0:0:0:0:0:0:1]:{pagePort}',
      'http://b\xc3\xbccher.example',
      'http://b\xfccher.example',
      'http://xn--bcher-kva.example',
      'http://u:p@{pageHost}',
      'http://*.localhost:{pagePort}',
      'http://*',
      '**',
      '*, *',
      'NULL',
      'Null',
      'null, null',
      'undefined',
      'true',
      'data:',
      'file://',
      'about:blank',
      'http:',
      'http://',
      'localhost',
      'http://{pageHost}:{pagePort}',
    ),
  ],
  [2, anyBytes],
);

/** Access-Control-Allow-Origin as a server sends it; `oddness` percent of the servers get it wrong. */
export const allowOriginLines = (oddness: number): fc.Arbitrary<readonly HeaderLine[]> =>
  lines(ALLOW_ORIGIN, weighted<string>([5, '{origin}'], [1, '*']), oddOrigin, { oddness });

const oddTrue = weighted<string>(
  [
    8,
    fc.constantFrom(
      'TRUE',
      'True',
      'false',
      '1',
      '',
      'yes',
      'true, true',
      'true,',
      'true;',
      '"true"',
      '*',
      't',
      'true true',
    ),
  ],
  [1, anyBytes],
);

export const allowCredentialsLines = (oddness: number): fc.Arbitrary<readonly HeaderLine[]> =>
  lines('Access-Control-Allow-Credentials', fc.constant('true'), oddTrue, { oddness });

const methodToken = weighted<string>(
  [6, '{requestedMethod}'],
  [3, '*'],
  [8, fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'put', 'patch', 'Delete')],
  [2, fc.constantFrom('"PUT"', 'PUT POST', 'P\xdcT', 'PUT/1', '(PUT)', '', '**', "!#$%&'*+-.^_`|~9a")],
);

export const allowMethodsLines = (oddness: number): fc.Arbitrary<readonly HeaderLine[]> =>
  lines('Access-Control-Allow-Methods', fc.constant('{requestedMethod}'), list(methodToken), { oddness });

const headerToken = weighted<string>(
  [6, '{requestedHeaders}'],
  [3, '*'],
  [
    8,
    fc.constantFrom(
      'Content-Type',
      'content-type',
      'CONTENT-TYPE',
      'X-Edge',
      'x-edge',
      'X-Other',
      'Authorization',
      'authorization',
      'Accept',
      'Range',
      'User-Agent',
    ),
  ],
  [2, fc.constantFrom('"x-edge"', 'x edge', 'x-\xe9dge', 'x:edge', '', '**', 'Origin')],
);

export const allowHeadersLines = (oddness: number): fc.Arbitrary<readonly HeaderLine[]> =>
  lines('Access-Control-Allow-Headers', fc.constant('{requestedHeaders}'), list(headerToken), { oddness });

/** The names that a generated script tries to read. */
export const READ_NAMES = [
  'X-Total-Count',
  'x-many',
  'X-Empty',
  'X-Bytes',
  'ETag',
  'Content-Type',
  'content-language',
  'Last-Modified',
  'Authorization',
  'Access-Control-Allow-Origin',
  'Access-Control-Expose-Headers',
  'Location',
] as const;

const exposedToken = weighted<string>(
  [4, '*'],
  [8, fc.constantFrom(...READ_NAMES)],
  [2, fc.constantFrom('x-total-count', 'ETAG', 'Set-Cookie', 'Content-Type')],
  [2, fc.constantFrom('"x-many"', 'x many', 'x-\xe9', '', '**', 'x:many')],
);

export const exposeHeadersLines = (oddness: number): fc.Arbitrary<readonly HeaderLine[]> =>
  lines('Access-Control-Expose-Headers', fc.constant('*'), list(exposedToken), { oddness });

const plainLine: fc.Arbitrary<HeaderLine> = fc.constantFrom<HeaderLine[]>(
  ['X-Total-Count', '42'],
  ['X-Many', 'a'],
  ['X-Many', 'b, c'],
  ['x-many', ''],
  ['X-Empty', ''],
  ['X-Bytes', 'caf\xe9 \xc3\xa9'],
  ['ETag', '"v1"'],
  ['Content-Language', 'de'],
  ['Content-Type', 'application/json'],
  ['Content-Type', 'text/html; charset=utf-8'],
  ['Content-Type', 'text/plain'],
  ['Authorization', 'none'],
  ['WWW-Authenticate', 'Bearer'],
  ['Vary', 'Origin'],
  ['Cache-Control', 'max-age=600'],
  ['Cache-Control', 'no-store'],
  ['Set-Cookie', 'gone=1; Max-Age=0'],
  ['X-Content-Type-Options', 'nosniff'],
  ['Cross-Origin-Resource-Policy', 'cross-origin'],
  ['Timing-Allow-Origin', '*'],
);

/** Headers that have nothing to do with who may read the response. */
export const plainLines: fc.Arbitrary<readonly HeaderLine[]> = fc.array(plainLine, { maxLength: 4 });

const maxAge = weighted<string>(
  [6, fc.constantFrom('600', '5', '1', '86400', '0', '-1', '007')],
  [
    3,
    fc.constantFrom(
      '',
      'asdf',
      '3600 3',
      '600, 600',
      '+600',
      '1e3',
      '0x10',
      '6.5',
      '99999999999999999999',
      '"600"',
    ),
  ],
);

export const maxAgeLines = (oddness: number): fc.Arbitrary<readonly HeaderLine[]> =>
  lines('Access-Control-Max-Age', fc.constant('600'), maxAge, { oddness });

import fc from 'fast-check';
import type { HeaderLine } from '../../zoo/zoo-case';
import { weighted } from './weighted';

const UNSAFE_BYTES = Array.from('"():<>?@[\\]{}\x7f');
const SAFE_BYTES = Array.from("abz09 !#$%&'*+-.^_`|~,;=/");

/** Bytes about the border between CORS-safelisted and not. */
const edgeBytes = fc
  .array(
    weighted(
      [12, fc.constantFrom(...SAFE_BYTES)],
      [1, fc.constantFrom(...UNSAFE_BYTES, '\t', '\x01', '\x80', '\xe9')],
    ),
    {
      maxLength: 10,
    },
  )
  .map((characters) => characters.join(''));

/** Around 128 bytes, where a safelisted value ends. */
const longValue = (unit: string): fc.Arbitrary<string> =>
  fc.integer({ min: 126, max: 130 }).map((length) => unit.padEnd(length, 'a'));

const accept = weighted<string>(
  [
    4,
    fc.constantFrom('*/*', 'application/json', 'text/html;q=0.9, */*', '', 'a"b', 'text/plain, a{b}', 'a\tb'),
  ],
  [2, edgeBytes],
  [2, longValue('text/')],
);

const language = weighted<string>(
  [4, fc.constantFrom('en', 'de-DE, en;q=0.5', '*', '', 'en_US', 'en/US', 'en!', 'd\xe9', 'en\tde', 'a=b')],
  [2, edgeBytes],
  [2, longValue('en-')],
);

const ESSENCES = [
  'text/plain',
  'TEXT/Plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'application/json',
  'text/html',
  'text/plainx',
  'text',
  'text/',
  '/plain',
  '',
] as const;

const contentType = weighted<string>(
  [
    10,
    fc
      .tuple(
        weighted(
          [3, fc.constantFrom(ESSENCES[0], ESSENCES[1], ESSENCES[2], ESSENCES[3])],
          [2, fc.constantFrom(...ESSENCES)],
        ),
        weighted<string>(
          [4, ''],
          [
            4,
            fc.constantFrom(
              ';charset=utf-8',
              '; charset="utf-8"',
              ';charset',
              ';',
              ' ;a=b',
              ',',
              ', text/plain',
              ';a=b,c',
              ' x',
              ';boundary=----x',
              ';a=\xe9',
              ';a=@',
              ';a={b}',
            ),
          ],
        ),
      )
      .map(([essence, rest]) => essence + rest),
  ],
  [1, longValue('text/plain;a=')],
  [1, longValue('application/x-www-form-urlencoded;a=')],
);

const range = fc.constantFrom(
  'bytes=0-',
  'bytes=0-10',
  'bytes=5-1',
  'bytes=-5',
  'bytes=0-1,3-4',
  'BYTES=0-',
  'Bytes=0-9',
  'bytes =0-',
  'bytes= 0-',
  'bytes=0 -1',
  'bytes=00000000000000000000001-2',
  'bytes=9223372036854775806-',
  'bytes=9223372036854775807-',
  'bytes=0-18446744073709551615',
  'bytes=99999999999999999999-',
  'bytes=99999999999999999999-99999999999999999998',
  'bytes=-',
  'bytes',
  'items=0-',
);

const custom = weighted<string>(
  [4, fc.constantFrom('1', '', 'a, b', '"q"', 'x'.repeat(130))],
  [1, edgeBytes],
);

const named = (names: readonly string[], value: fc.Arbitrary<string>): fc.Arbitrary<HeaderLine> =>
  fc.tuple(fc.constantFrom(...names), value);

/** Names that an engine may know without the standard doing so, or drop, or add by itself. */
const special = named(
  [
    'DPR',
    'Device-Memory',
    'Width',
    'Viewport-Width',
    'RTT',
    'Downlink',
    'ECT',
    'Save-Data',
    'Intervention',
    'Sec-CH-UA',
    'User-Agent',
    'Last-Event-ID',
    'Cache-Control',
    'Pragma',
    'If-None-Match',
    'If-Modified-Since',
    'DNT',
    'Priority',
    'Upgrade-Insecure-Requests',
    'X-HTTP-Method-Override',
    'Purpose',
    'Early-Data',
    'Referer',
    'Origin',
    'Cookie',
  ],
  fc.constantFrom('1', '2.5', 'on', '4g', 'no-cache', '"x"', 'TRACE', '', 'GET'),
);

const line: fc.Arbitrary<HeaderLine> = weighted<HeaderLine>(
  [5, named(['X-Edge', 'x-edge', 'X-Other', 'x!', '0'], custom)],
  [2, named(['Authorization', 'authorization'], fc.constantFrom('Bearer t', 'Basic dTpw', ''))],
  [4, named(['Content-Type', 'content-type'], contentType)],
  [3, named(['Accept'], accept)],
  [3, named(['Accept-Language', 'Content-Language'], language)],
  [2, named(['Range'], range)],
  [3, special],
);

/** More than 1,024 bytes of safelisted values: only repeats of a name get there. */
const manyLong: fc.Arbitrary<readonly HeaderLine[]> = fc
  .record({
    count: fc.integer({ min: 7, max: 10 }),
    length: fc.integer({ min: 110, max: 128 }),
    names: fc.constantFrom(
      ['Accept'],
      ['Accept', 'Content-Language'],
      ['Accept-Language', 'Accept', 'Content-Language'],
    ),
  })
  .map(({ count, length, names }) =>
    Array.from({ length: count }, (_, index): HeaderLine => [
      names[index % names.length] ?? 'Accept',
      'a'.repeat(length),
    ]),
  );

/** What a script sets on its request; each value is one that `Headers` accepts. */
export const requestHeaders: fc.Arbitrary<readonly HeaderLine[]> = weighted<readonly HeaderLine[]>(
  [10, []],
  [12, fc.tuple(line)],
  [6, fc.array(line, { minLength: 2, maxLength: 4 })],
  [1, line.map((once) => [once, once])],
  [1, manyLong],
);

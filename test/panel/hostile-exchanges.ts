import type { Exchange } from '../../src/exchange/exchange';
import {
  blocked,
  exchange,
  failed,
  headerList,
  hop,
  preflight,
  response,
} from '../diagnosis/exchange-builder';

const ORIGIN = 'https://app.example';

/** U+202E, which turns the text after it around, in the bytes of UTF-8. */
export const OVERRIDE_BYTES = '\u00e2\u0080\u00ae';

const markup = exchange(
  [
    hop({
      url: 'https://api.example/%3Cimg%20src=x%20onerror=alert(1)%3E?q=<script>alert(1)</script>',
      response: response(200, {
        'Access-Control-Allow-Origin': '"><img src=x onerror=alert(1)> ``` </pre><script>alert(1)</script>',
        'X-Backticks': '```\n# not a heading',
      }),
    }),
  ],
  blocked,
  { id: 'markup' },
);

const reordered = exchange(
  [
    hop({
      url: 'https://api.example/bidi',
      response: response(200, {
        'Access-Control-Allow-Origin': `https://app.example${OVERRIDE_BYTES}elpmaxe.live//:sptth`,
        'X-Latin': 'caf\u00e9 \u0001\u007f',
      }),
    }),
  ],
  blocked,
  { id: 'bidi' },
);

const long = exchange(
  [
    hop({
      url: `https://${'very-long-host-name-'.repeat(9)}.${'sub.'.repeat(12)}example/${'path/'.repeat(400)}?${'q=1&'.repeat(400)}`,
      method: 'POST',
      requestHeaders: headerList({ Origin: ORIGIN, 'Content-Type': 'application/json' }),
      preflight: preflight(
        'POST',
        Array.from({ length: 120 }, (_, index) => `x-custom-header-${String(index)}`),
        response(200, {
          'Access-Control-Allow-Origin': ORIGIN,
          'Access-Control-Allow-Headers': 'x,'.repeat(4000),
        }),
      ),
    }),
  ],
  blocked,
  { id: 'long', cut: { headerBytes: 70_000, urlCharacters: 92_000 } },
);

const redirects = Array.from({ length: 19 }, (_, index) =>
  hop({
    url: `https://host${String(index % 7)}.example/step/${String(index)}`,
    response: response(302, {
      Location: `https://host${String((index + 1) % 7)}.example/step/${String(index + 1)}`,
      'Access-Control-Allow-Origin': '*',
    }),
    redirectUrl: `https://host${String((index + 1) % 7)}.example/step/${String(index + 1)}`,
  }),
);

const manyHops = exchange(
  [
    hop({
      url: 'https://start.example/go',
      response: response(302, {
        Location: 'https://host0.example/step/0',
        'Access-Control-Allow-Origin': '*',
      }),
      redirectUrl: 'https://host0.example/step/0',
    }),
    ...redirects,
    hop({ url: 'https://end.example/', response: response(200) }),
  ],
  blocked,
  { id: 'many-hops' },
);

const notAUrl = exchange(
  [hop({ url: 'this is no URL\u0000 <b>', method: '$(reboot)' })],
  failed('other', 'net::ERR_<x>'),
  {
    id: 'no-url',
    pageOrigin: null,
    beginningMissed: true,
  },
);

/** Exchanges that a hostile or broken server, or a lost event, can make. */
export const HOSTILE: readonly Exchange[] = [markup, reordered, long, manyHops, notAUrl];

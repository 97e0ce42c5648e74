import { NOTHING_REFUSED } from '../../src/exchange/refusals';
import type { Exchange, Hop } from '../../src/exchange/exchange';
import type { RecordingStatus } from '../../src/protocol';
import {
  blocked,
  completed,
  exchange,
  failed,
  headerList,
  hop,
  preflight,
  response,
  sentBy,
} from '../diagnosis/exchange-builder';
import type { Headers } from '../diagnosis/exchange-builder';

export const SHOP = 'https://app.shop.example';
const API = 'https://api.shop.example';
const CDN = 'https://cdn.shop.example';

const sent = (more: Headers = {}) => sentBy(SHOP, { 'Sec-Fetch-Site': 'same-site', ...more });

const requested = (method: string, names: string, received: Parameters<typeof response>) => {
  const [status, headers, more] = received;
  const base = preflight(method, [], response(status, headers, { time: 49, ...more }));
  const requestHeaders = headerList({
    Origin: SHOP,
    'Access-Control-Request-Method': method,
    ...(names === '' ? {} : { 'Access-Control-Request-Headers': names }),
  });
  return { ...base, requestHeaders };
};

function shop(
  id: string,
  hops: readonly [Hop, ...Hop[]],
  end: Exchange['end'],
  more: Partial<Exchange> = {},
): Exchange {
  return exchange(hops, end, { id, pageOrigin: SHOP, ...more });
}

/** The order that is blocked because the preflight response names neither the header nor the credentials. */
export const blockedOrder = shop(
  'order',
  [
    hop({
      url: `${API}/v1/orders`,
      method: 'POST',
      requestHeaders: sent({
        Authorization: 'Bearer 3f9c1b7a6d5e4f3a2b1c',
        'Content-Type': 'application/json',
        Cookie: 'session=9b1deb4d3b7d4bad9bdd2b0d7b3dcb6d',
      }),
      preflight: requested('POST', 'authorization,content-type', [
        204,
        { 'Access-Control-Allow-Origin': SHOP, 'Access-Control-Allow-Headers': 'content-type' },
        { statusLine: 'HTTP/1.1 204 No Content' },
      ]),
    }),
  ],
  blocked,
);

const errorPage = shop(
  'me',
  [
    hop({
      url: `${API}/v1/me?token=abcdef123456`,
      requestHeaders: sent(),
      response: response(401, { Server: 'nginx' }, { statusLine: 'HTTP/1.1 401 Unauthorized' }),
    }),
  ],
  blocked,
);

const patch = shop(
  'cart',
  [
    hop({
      url: `${API}/v1/cart/7`,
      method: 'PATCH',
      requestHeaders: null,
      preflight: requested('PATCH', 'content-type', [
        204,
        {
          'Access-Control-Allow-Origin': '*',
          'Access-Control-Allow-Methods': 'GET, POST',
          'Access-Control-Allow-Headers': '*',
        },
      ]),
    }),
  ],
  blocked,
);

const twice = shop(
  'prices',
  [
    hop({
      url: `${API}/v1/prices?currency=eur`,
      requestHeaders: sent(),
      response: response(200, { 'Access-Control-Allow-Origin': [SHOP, '*'], Vary: 'Origin' }),
    }),
  ],
  blocked,
);

const simple = shop(
  'products',
  [
    hop({
      url: `${API}/v1/products`,
      requestHeaders: sent(),
      response: response(200, { 'Access-Control-Allow-Origin': SHOP }),
    }),
  ],
  completed,
);

const put = shop(
  'address',
  [
    hop({
      url: `${API}/v1/address`,
      method: 'PUT',
      requestHeaders: sent(),
      preflight: requested('PUT', '', [
        204,
        { 'Access-Control-Allow-Origin': SHOP, 'Access-Control-Allow-Methods': 'PUT' },
      ]),
      response: response(200, { 'Access-Control-Allow-Origin': SHOP }, { time: 130 }),
    }),
  ],
  completed,
);

const remembered = shop(
  'address-again',
  [
    hop({
      url: `${API}/v1/address`,
      method: 'PUT',
      requestHeaders: sent(),
      response: response(200, { 'Access-Control-Allow-Origin': SHOP }),
    }),
  ],
  completed,
);

const redirected = shop(
  'export',
  [
    hop({
      url: `${API}/v1/export`,
      requestHeaders: sent(),
      response: response(302, { Location: `${CDN}/export/2026.csv`, 'Access-Control-Allow-Origin': SHOP }),
      redirectUrl: `${CDN}/export/2026.csv`,
    }),
    hop({
      url: `${CDN}/export/2026.csv`,
      requestHeaders: headerList({
        Origin: 'null',
        'Sec-Fetch-Mode': 'cors',
        'Sec-Fetch-Site': 'cross-site',
      }),
      response: response(200, { 'Access-Control-Allow-Origin': `${SHOP}/` }, { time: 61 }),
    }),
  ],
  blocked,
);

const font = shop(
  'font',
  [
    hop({
      url: `${CDN}/fonts/inter.woff2`,
      requestHeaders: sent(),
      response: response(200, { 'Access-Control-Allow-Origin': '*' }),
    }),
  ],
  completed,
  { type: 'font' },
);

const refused = shop(
  'refused',
  [hop({ url: 'http://localhost:9/health', requestHeaders: sent() })],
  failed('refused', 'net::ERR_CONNECTION_REFUSED'),
);

const running = shop('running', [hop({ url: `${API}/v1/stream`, requestHeaders: sent() })], null);

/** A page of a shop with something of everything: blocked, allowed, failed, redirected, still running. */
export const RECORDED_SHOP: readonly Exchange[] = [
  blockedOrder,
  errorPage,
  patch,
  twice,
  simple,
  put,
  remembered,
  redirected,
  font,
  refused,
  running,
];

export const RECORDING: RecordingStatus = {
  browser: 'chromium',
  paused: false,
  preserveLog: false,
  hostAccess: 'all',
  navigationSeen: true,
  sameOriginRequests: 12,
  droppedExchanges: 0,
  ignoredEvents: 0,
  refused: NOTHING_REFUSED,
  logBytes: 32 * 1024 * 1024,
  unstored: 0,
};

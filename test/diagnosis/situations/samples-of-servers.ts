import { API, PAGE } from '../exchange-builder';
import {
  ALLOWED,
  respondedWith,
  fromCache,
  GOOD_BEFORE,
  redirected,
  refusedPreflight,
  withoutResponse,
} from './sample';
import type { Sample } from './sample';

const SIGNED = `${API}?X-Amz-Signature=abc`;
const HTTP = 'http://api.example/orders';

const VITE = 'http://localhost:5173/@vite/client';

const STALE = { ...ALLOWED, 'Cache-Control': 'max-age=0, Stale-While-Revalidate=600' };

/** A response that the page got out of the browser's cache, although it is stale. */
export const GIVEN_FROM_CACHE = fromCache(respondedWith(200, STALE, { id: 'given', at: 10_000 }));

/** What stands before the application, or responds in its place. */
export const SAMPLES_OF_SERVERS = {
  'server-unreachable': {
    shows: {
      exchange: withoutResponse('refused', 'net::ERR_CONNECTION_REFUSED'),
      others: [GOOD_BEFORE],
    },
    owner: 'infrastructure',
    knownBy: 'derived',
    says: ['api.example', '9 s earlier'],
    neighbour: { exchange: withoutResponse('aborted', 'net::ERR_ABORTED') },
  },
  'host-without-cors': {
    shows: {
      exchange: redirected('https://assets.example/7', {
        url: 'https://github.com/a/b/releases/download/v1/data.json',
      }),
    },
    owner: 'frontend',
    knownBy: 'derived',
    says: ['GitHub', 'download URLs'],
    neighbour: {
      exchange: respondedWith(200, {}, { url: 'https://github.example/a/b/releases/download/v1/data.json' }),
    },
  },
  'development-server': {
    shows: { exchange: respondedWith(200, { Vary: 'Origin' }, { url: VITE }) },
    owner: 'frontend',
    knownBy: 'derived',
    says: ['development server of Vite', '/@vite/client', PAGE],
    neighbour: { exchange: respondedWith(200, { Vary: 'Origin' }, { url: 'http://localhost:5173/vite' }) },
  },
  'default-options': {
    shows: { exchange: refusedPreflight(200, { Allow: 'GET,HEAD,POST,OPTIONS' }) },
    owner: 'backend',
    knownBy: 'assumed',
    says: ['default handler', 'Allow'],
    neighbour: { exchange: refusedPreflight(200, {}) },
  },
  'platform-error': {
    shows: { exchange: refusedPreflight(403, { Server: 'AirTunes/595.13.1' }) },
    owner: 'backend',
    knownBy: 'derived',
    says: ['AirPlay receiver', '403', 'server'],
    neighbour: { exchange: refusedPreflight(403, { Server: 'Werkzeug/3.0' }) },
  },
  'storage-rule': {
    shows: {
      exchange: refusedPreflight(
        200,
        { 'X-GUploader-UploadID': 'AAAN' },
        { requested: ['x-requested-with'] },
      ),
    },
    owner: 'backend',
    knownBy: 'derived',
    says: ['No CORS rule of the bucket fits', 'Google Cloud Storage'],
    neighbour: { exchange: refusedPreflight(200, {}, { requested: ['x-requested-with'] }) },
  },
  'presigned-url': {
    shows: { exchange: refusedPreflight(403, { Server: 'MinIO' }, { url: SIGNED }) },
    owner: 'backend',
    knownBy: 'assumed',
    says: ['X-Amz-Signature', '403'],
    neighbour: { exchange: refusedPreflight(403, { Server: 'MinIO' }) },
  },
  'api-key-at-gateway': {
    shows: {
      exchange: refusedPreflight(
        403,
        { 'x-amzn-ErrorType': 'MissingAuthenticationTokenException' },
        { requested: ['x-api-key'] },
      ),
    },
    owner: 'gateway',
    knownBy: 'assumed',
    says: ['x-api-key', 'AWS (API Gateway or Lambda)', '403'],
    neighbour: { exchange: refusedPreflight(403, {}, { requested: ['x-requested-with'] }) },
  },
  'backend-down': {
    shows: { exchange: respondedWith(502, { Server: 'nginx/1.26' }) },
    owner: 'infrastructure',
    knownBy: 'assumed',
    says: ['nginx', '502'],
    neighbour: { exchange: respondedWith(500, { Server: 'nginx/1.26' }) },
  },
  'gateway-responded': {
    shows: {
      exchange: respondedWith(403, { 'x-amzn-ErrorType': 'MissingAuthenticationTokenException' }),
      others: [GOOD_BEFORE],
    },
    owner: 'gateway',
    knownBy: 'derived',
    says: ['AWS (API Gateway or Lambda)', '403', 'x-amzn-errortype'],
    neighbour: {
      exchange: respondedWith(403, { 'x-amzn-ErrorType': 'MissingAuthenticationTokenException', ...ALLOWED }),
    },
  },
  'options-behind-authentication': {
    shows: { exchange: refusedPreflight(401, { 'WWW-Authenticate': 'Basic realm="x"' }) },
    owner: 'backend',
    knownBy: 'derived',
    says: ['OPTIONS', 'Basic realm="x"'],
    neighbour: { exchange: refusedPreflight(400, {}) },
  },
  'options-not-routed': {
    shows: { exchange: refusedPreflight(405, { Allow: 'GET, PUT' }) },
    owner: 'backend',
    knownBy: 'derived',
    says: ['OPTIONS', '405'],
    neighbour: { exchange: refusedPreflight(500, {}) },
  },
  'redirect-login': {
    shows: { exchange: redirected('https://login.example/authorize?x=1'), others: [GOOD_BEFORE] },
    owner: 'backend',
    knownBy: 'assumed',
    says: ['login.example', '302', 'expired since'],
    neighbour: { exchange: redirected('https://media.example/orders.json') },
  },
  'redirect-https': {
    shows: { exchange: redirected('https://api.example/orders', { url: HTTP }) },
    owner: 'frontend',
    knownBy: 'derived',
    says: ['http://api.example', 'https', '302'],
    neighbour: { exchange: redirected('https://other.example/orders', { url: HTTP }) },
  },
  'redirect-insecure': {
    shows: { exchange: redirected('http://api.example/orders/') },
    owner: 'backend',
    knownBy: 'derived',
    says: ['https', 'http://api.example', '302'],
    neighbour: { exchange: redirected('http://other.example/orders/') },
  },
  'redirect-www': {
    shows: { exchange: redirected('https://www.api.example/orders') },
    owner: 'frontend',
    knownBy: 'derived',
    says: ['www.api.example', '302'],
    neighbour: { exchange: redirected('https://eu.api.example/orders') },
  },
  'redirect-slash': {
    shows: { exchange: refusedPreflight(307, { Location: '/orders/' }) },
    owner: 'frontend',
    knownBy: 'derived',
    says: ['The preflight', '307', 'add', '/orders'],
    neighbour: { exchange: refusedPreflight(307, { Location: '/v2/orders' }) },
  },
  'headers-twice': {
    shows: {
      exchange: respondedWith(200, { 'Access-Control-Allow-Origin': ['*', PAGE], Server: 'nginx' }),
    },
    owner: 'backend',
    knownBy: 'assumed',
    says: ['nginx', '*', PAGE],
    neighbour: {
      exchange: respondedWith(200, { 'Access-Control-Allow-Origin': `${PAGE} https://b.example` }),
    },
  },
  'background-revalidation': {
    shows: {
      exchange: respondedWith(500, {}, { at: 10_100 }),
      others: [GIVEN_FROM_CACHE],
    },
    owner: 'backend',
    knownBy: 'assumed',
    says: ['stale-while-revalidate', 'The page got the cached response'],
    neighbour: {
      exchange: respondedWith(500, {}, { at: 12_000 }),
      others: [GIVEN_FROM_CACHE],
    },
  },
  'browser-cache': {
    shows: {
      exchange: respondedWith(200, {
        'Access-Control-Allow-Origin': 'https://shop.example',
        Date: 'Sat, 21 Nov 2026 10:00:00 GMT',
      }),
      others: [
        respondedWith(
          200,
          {
            'Access-Control-Allow-Origin': 'https://shop.example',
            Date: 'Sat, 21 Nov 2026 10:00:00 GMT',
          },
          { id: 'before', at: 1_000, page: 'https://shop.example' },
        ),
      ],
    },
    owner: 'backend',
    knownBy: 'derived',
    says: ['https://shop.example', 'Vary: Origin'],
    neighbour: {
      exchange: respondedWith(200, {
        'Access-Control-Allow-Origin': 'https://shop.example',
        Date: 'Sat, 21 Nov 2026 10:00:09 GMT',
      }),
      others: [
        respondedWith(
          200,
          {
            'Access-Control-Allow-Origin': 'https://shop.example',
            Date: 'Sat, 21 Nov 2026 10:00:00 GMT',
          },
          { id: 'before', at: 1_000, page: 'https://shop.example' },
        ),
      ],
    },
  },
  'shared-cache': {
    shows: {
      exchange: respondedWith(200, {
        'Access-Control-Allow-Origin': 'https://shop.example',
        Age: '310',
        'X-Cache': 'Hit from cloudfront',
        'X-Amz-Cf-Id': 'x',
      }),
      others: [
        respondedWith(
          200,
          { 'Access-Control-Allow-Origin': 'https://shop.example' },
          { id: 'before', page: 'https://shop.example', at: 1_000 },
        ),
      ],
    },
    owner: 'cdn',
    knownBy: 'derived',
    says: ['Amazon CloudFront', 'Age', 'https://shop.example'],
    neighbour: {
      exchange: respondedWith(200, {
        'Access-Control-Allow-Origin': 'https://shop.example',
        Age: '310',
        Vary: 'Accept-Encoding, Origin',
      }),
    },
  },
  'error-without-headers': {
    shows: { exchange: respondedWith(500, {}), others: [GOOD_BEFORE] },
    owner: 'backend',
    knownBy: 'derived',
    says: ['500', 'the application failed', `Access-Control-Allow-Origin: ${PAGE}`, '200'],
    neighbour: { exchange: respondedWith(500, ALLOWED), others: [GOOD_BEFORE] },
  },
} as const satisfies Record<string, Sample>;

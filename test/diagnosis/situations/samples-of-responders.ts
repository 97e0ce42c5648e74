import type { Exchange } from '../../../src/exchange/exchange';
import { exchange, failed, headerList, hop, PAGE, response } from '../exchange-builder';
import type { Headers } from '../exchange-builder';
import { ALLOWED, respondedWith, preflighted, refusedPreflight } from './sample';
import type { Sample } from './sample';

const KONG = { Server: 'kong/3.9.0', 'X-Kong-Response-Latency': '1' };
const SPRING_VARY = ['Origin', 'Access-Control-Request-Method', 'Access-Control-Request-Headers'];
const LIST = { ...ALLOWED, 'Access-Control-Allow-Headers': 'authorization' };
const TOKEN = 'https://id.example/realms/shop/protocol/openid-connect/token';
const FUNCTION = 'https://europe-west1-shop.cloudfunctions.net/pay';
const SCRIPT = 'https://script.google.com/macros/s/abc/exec';
const SOCKET = 'https://api.example/live/?EIO=4&transport=polling&t=abc';
const FONT = 'https://api.example/type/sans.woff2';

/** An image that the browser did not hand to the page. */
const blockedImage = (headers: Headers): Exchange =>
  exchange(
    [
      hop({
        requestHeaders: headerList({
          'Sec-Fetch-Mode': 'no-cors',
          'Sec-Fetch-Site': 'cross-site',
          'Sec-Fetch-Dest': 'image',
        }),
        response: response(200, headers),
      }),
    ],
    failed('corp', 'net::ERR_BLOCKED_BY_RESPONSE'),
    { id: 'it', type: 'image' },
  );

/** Who responded in place of the application, or which part of the server. */
export const SAMPLES_OF_RESPONDERS = {
  'tunnel-warning': {
    shows: { exchange: preflighted(200, { 'ngrok-error-code': 'ERR_NGROK_6024' }, { method: 'PUT' }) },
    owner: 'frontend',
    knownBy: 'derived',
    says: ['ngrok', 'warning page', 'PUT'],
    neighbour: { exchange: preflighted(200, { 'ngrok-error-code': 'ERR_NGROK_3200' }, { method: 'PUT' }) },
  },
  'platform-login': {
    shows: {
      exchange: respondedWith(401, { Server: 'Vercel', 'Set-Cookie': '_vercel_sso_nonce=abc; Path=/' }),
    },
    owner: 'infrastructure',
    knownBy: 'derived',
    says: ['Vercel Deployment Protection', 'login'],
    neighbour: { exchange: respondedWith(401, { Server: 'Vercel', 'Set-Cookie': 'sid=abc; Path=/' }) },
  },
  'function-not-public': {
    shows: { exchange: refusedPreflight(403, { Server: 'Google Frontend' }, { url: FUNCTION }) },
    owner: 'backend',
    knownBy: 'assumed',
    says: ['Google Cloud', '403', 'europe-west1-shop.cloudfunctions.net'],
    neighbour: {
      exchange: refusedPreflight(
        403,
        { Server: 'Google Frontend', 'Function-Execution-Id': 'abc' },
        { url: FUNCTION },
      ),
    },
  },
  'host-without-preflights': {
    shows: {
      exchange: refusedPreflight(405, { Server: 'GSE' }, { url: SCRIPT, requested: ['content-type'] }),
    },
    owner: 'frontend',
    knownBy: 'derived',
    says: ['Google Apps Script', 'doPost'],
    neighbour: { exchange: refusedPreflight(405, { Server: 'GSE' }, { requested: ['content-type'] }) },
  },
  'preflight-at-gateway': {
    shows: { exchange: refusedPreflight(404, KONG, { requested: ['authorization'] }) },
    owner: 'gateway',
    knownBy: 'derived',
    says: ['Kong', 'x-kong-response-latency', '404'],
    neighbour: { exchange: refusedPreflight(404, { ...KONG, 'X-Kong-Upstream-Latency': '8' }) },
  },
  'request-too-large': {
    shows: {
      exchange: respondedWith(413, { Server: 'nginx' }, { method: 'POST' }),
      others: [respondedWith(201, ALLOWED, { id: 'before', method: 'POST', at: 1_000 })],
    },
    owner: 'infrastructure',
    knownBy: 'assumed',
    says: ['body', 'too large', '413'],
    neighbour: { exchange: respondedWith(400, { Server: 'nginx' }, { method: 'POST' }) },
  },
  'cors-filter-refused': {
    shows: {
      exchange: preflighted(403, {
        Vary: SPRING_VARY,
        Server: 'envoy',
        'X-Envoy-Upstream-Service-Time': '3',
      }),
    },
    owner: 'backend',
    knownBy: 'assumed',
    says: ['403', PAGE, 'Another layer allowed the preflight'],
    neighbour: { exchange: preflighted(403, { Server: 'envoy', 'X-Envoy-Upstream-Service-Time': '3' }) },
  },
  'file-type-rule': {
    shows: {
      exchange: respondedWith(200, { 'X-Cache': 'HIT' }, { url: FONT }),
      others: [
        respondedWith(
          200,
          { 'Access-Control-Allow-Origin': '*' },
          { id: 'before', url: 'https://api.example/type/sans.woff', at: 1 },
        ),
      ],
    },
    owner: 'cdn',
    knownBy: 'assumed',
    says: ['.woff2', '.woff'],
    neighbour: {
      exchange: respondedWith(200, { 'X-Cache': 'HIT' }, { url: FONT }),
      others: [
        respondedWith(
          200,
          { 'Access-Control-Allow-Origin': '*' },
          { id: 'before', url: 'https://api.example/type/serif.woff2', at: 1 },
        ),
      ],
    },
  },
  'token-client': {
    shows: { exchange: preflighted(200, {}, { url: TOKEN, requested: ['authorization'] }) },
    owner: 'backend',
    knownBy: 'assumed',
    says: ['Keycloak', PAGE, 'The preflight passed'],
    neighbour: { exchange: preflighted(200, {}, { requested: ['authorization'] }) },
  },
  'socket-server': {
    shows: { exchange: respondedWith(200, {}, { url: SOCKET }) },
    owner: 'backend',
    knownBy: 'assumed',
    says: ['Socket.IO'],
    neighbour: { exchange: respondedWith(200, {}, { url: 'https://api.example/live/?t=abc' }) },
  },
  'resource-policy': {
    shows: {
      exchange: blockedImage({ 'Cross-Origin-Resource-Policy': 'same-origin' }),
    },
    owner: 'backend',
    knownBy: 'derived',
    says: ['Cross-Origin-Resource-Policy: same-origin'],
    neighbour: { exchange: blockedImage({}) },
  },
  'platform-cors': {
    shows: {
      exchange: respondedWith(
        200,
        { 'Access-Control-Allow-Origin': '*' },
        {
          url: 'https://shop.azurewebsites.net/hub',
          sent: { Cookie: 'a=b', 'Sec-Fetch-Storage-Access': 'active' },
        },
      ),
    },
    owner: 'backend',
    knownBy: 'assumed',
    says: ['Azure App Service', '*'],
    neighbour: {
      exchange: respondedWith(
        200,
        { 'Access-Control-Allow-Origin': '*' },
        { sent: { Cookie: 'a=b', 'Sec-Fetch-Storage-Access': 'active' } },
      ),
    },
  },
  'another-responder': {
    shows: { exchange: preflighted(200, { 'Content-Type': 'text/html' }, { requested: ['authorization'] }) },
    owner: 'backend',
    knownBy: 'derived',
    says: ['The preflight allowed this page', 'POST', 'no CORS headers'],
    neighbour: { exchange: preflighted(200, LIST, { requested: ['authorization'] }) },
  },
} as const satisfies Record<string, Sample>;

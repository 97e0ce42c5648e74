import { completed, exchange, headerList, hop, PAGE, response } from '../exchange-builder';
import { ALLOWED, respondedWith, refusedPreflight } from './sample';
import type { Sample } from './sample';

const allow = (origin: string, more = {}) => ({ 'Access-Control-Allow-Origin': origin, ...more });
const PREVIEW = 'https://app-git-x.vercel.app';
const PREFLIGHT_OK = { ...allow(PAGE), 'Access-Control-Allow-Methods': 'PUT' };

const noCors = (id: string, at: number) =>
  exchange(
    [
      hop({
        time: at,
        requestHeaders: headerList({
          'Sec-Fetch-Mode': 'no-cors',
          'Sec-Fetch-Site': 'cross-site',
          'Sec-Fetch-Dest': 'empty',
        }),
        response: response(200, {}, { time: at + 20 }),
      }),
    ],
    completed,
    { id, time: at },
  );

/** What the server's own settings for CORS say, or do not. */
export const SAMPLES_OF_POLICIES = {
  'null-origin': {
    shows: { exchange: respondedWith(200, allow('https://app.example'), { page: 'null' }) },
    owner: 'frontend',
    knownBy: 'assumed',
    says: ['Origin: null', 'sandboxed'],
    neighbour: { exchange: respondedWith(200, allow('null')) },
  },
  'development-origin': {
    shows: { exchange: respondedWith(200, allow('http://localhost:3000')) },
    owner: 'backend',
    knownBy: 'assumed',
    says: ['http://localhost:3000', PAGE, 'api.example'],
    neighbour: {
      exchange: respondedWith(200, allow('http://localhost:3000'), { page: 'http://localhost:4000' }),
    },
  },
  'preview-deployment': {
    shows: { exchange: respondedWith(200, allow(PAGE), { page: PREVIEW }) },
    owner: 'backend',
    knownBy: 'assumed',
    says: [PREVIEW, PAGE],
    neighbour: { exchange: respondedWith(200, allow(PAGE), { page: 'https://vercel.app.example' }) },
  },
  'origin-misspelled': {
    shows: { exchange: respondedWith(200, allow(`${PAGE}/`)) },
    owner: 'backend',
    knownBy: 'derived',
    says: [`${PAGE}/`, 'a trailing slash'],
    neighbour: { exchange: respondedWith(200, allow('https://other.example')) },
  },
  'origin-not-listed': {
    shows: {
      exchange: respondedWith(200, {}),
      others: [
        respondedWith(200, allow('https://b.example'), { id: 'before', page: 'https://b.example', at: 1 }),
      ],
    },
    owner: 'backend',
    knownBy: 'derived',
    says: ['https://b.example', PAGE],
    neighbour: {
      exchange: respondedWith(200, {}),
      others: [respondedWith(200, allow('*'), { id: 'before', page: 'https://b.example', at: 1 })],
    },
  },
  'tracing-header': {
    shows: { exchange: refusedPreflight(204, PREFLIGHT_OK, { requested: ['baggage', 'sentry-trace'] }) },
    owner: 'frontend',
    knownBy: 'assumed',
    says: ['Sentry', 'baggage', 'sentry-trace'],
    neighbour: { exchange: refusedPreflight(204, PREFLIGHT_OK, { requested: ['sentry-trace', 'x-mine'] }) },
  },
  'header-list-short': {
    shows: { exchange: refusedPreflight(204, PREFLIGHT_OK, { requested: ['x-a', 'x-b'] }) },
    owner: 'backend',
    knownBy: 'derived',
    says: ['x-a', 'x-b', '2 of the request headers'],
    neighbour: { exchange: refusedPreflight(204, PREFLIGHT_OK, { requested: ['x-a'] }) },
  },
  'wildcard-with-credentials': {
    shows: {
      exchange: respondedWith(200, allow('*', { 'Access-Control-Allow-Credentials': 'true' }), {
        sent: { Cookie: 'a=b', 'Sec-Fetch-Storage-Access': 'active' },
      }),
    },
    owner: 'backend',
    knownBy: 'derived',
    says: ['*', 'true'],
    neighbour: { exchange: respondedWith(200, allow('*', { 'Access-Control-Allow-Credentials': 'true' })) },
  },
  'wildcard-misunderstood': {
    shows: {
      exchange: refusedPreflight(
        204,
        { ...PREFLIGHT_OK, 'Access-Control-Allow-Headers': '*', 'Access-Control-Allow-Credentials': 'true' },
        { requested: ['x-a'] },
      ),
    },
    owner: 'backend',
    knownBy: 'derived',
    says: ['Access-Control-Allow-Headers: *'],
    neighbour: {
      exchange: refusedPreflight(
        204,
        { ...PREFLIGHT_OK, 'Access-Control-Allow-Headers': 'x-b' },
        { requested: ['x-a'] },
      ),
    },
  },
  'method-misspelled': {
    shows: {
      exchange: refusedPreflight(
        204,
        { ...allow(PAGE), 'Access-Control-Allow-Methods': 'GET, PATCH' },
        { method: 'patch' },
      ),
    },
    owner: 'frontend',
    knownBy: 'derived',
    says: ['patch'],
    neighbour: {
      exchange: refusedPreflight(
        204,
        { ...allow(PAGE), 'Access-Control-Allow-Methods': 'GET, PUT' },
        { method: 'PATCH' },
      ),
    },
  },
  'method-list-short': {
    shows: {
      exchange: refusedPreflight(
        204,
        { ...allow(PAGE), 'Access-Control-Allow-Methods': 'GET, HEAD, POST' },
        { method: 'DELETE' },
      ),
    },
    owner: 'backend',
    knownBy: 'assumed',
    says: ['DELETE', 'rs/cors'],
    neighbour: {
      exchange: refusedPreflight(
        204,
        { ...allow(PAGE), 'Access-Control-Allow-Methods': 'GET, PUT' },
        { method: 'DELETE' },
      ),
    },
  },
  'headers-on-other-routes': {
    shows: {
      exchange: respondedWith(200, {}),
      others: [respondedWith(200, ALLOWED, { id: 'before', url: 'https://api.example/users', at: 1 })],
    },
    owner: 'backend',
    knownBy: 'derived',
    says: [`Access-Control-Allow-Origin: ${PAGE}`],
    neighbour: {
      exchange: respondedWith(200, {}),
      others: [respondedWith(200, ALLOWED, { id: 'before', url: 'https://other.example/users', at: 1 })],
    },
  },
  'never-configured': {
    shows: { exchange: respondedWith(200, {}) },
    owner: 'backend',
    knownBy: 'assumed',
    says: ['no CORS configuration'],
    neighbour: { exchange: respondedWith(200, { 'Access-Control-Allow-Methods': 'GET' }) },
  },
  'origin-check': {
    shows: { exchange: respondedWith(403, ALLOWED, { method: 'POST' }) },
    owner: 'backend',
    knownBy: 'assumed',
    says: ['POST', '403', 'No header shows the reason'],
    neighbour: { exchange: respondedWith(404, ALLOWED, { method: 'POST' }) },
  },
  'opaque-by-choice': {
    shows: {
      exchange: noCors('it', 10_000),
      others: [respondedWith(200, {}, { id: 'before', at: 1_000 })],
    },
    owner: 'frontend',
    knownBy: 'assumed',
    says: ["mode: 'no-cors'"],
    neighbour: { exchange: noCors('it', 10_000), others: [noCors('before', 1_000)] },
  },
  'headers-not-exposed': {
    shows: { exchange: respondedWith(200, { ...ALLOWED, 'X-Total-Count': '7' }) },
    owner: 'backend',
    knownBy: 'assumed',
    says: ['X-Total-Count'],
    neighbour: {
      exchange: respondedWith(200, {
        ...ALLOWED,
        'X-Total-Count': '7',
        'Access-Control-Expose-Headers': 'x-total-count',
      }),
    },
  },
} as const satisfies Record<string, Sample>;

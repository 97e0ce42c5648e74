import type { Exchange } from '../../../src/exchange/exchange';
import type { FindingCode } from '../../../src/diagnosis/findings/finding';
import { headerList, PAGE } from '../exchange-builder';
import { allows, allowsPut, seen } from './seen-requests';

/** An exchange, and what else was recorded. */
export type Sample = { readonly exchange: Exchange; readonly others?: readonly Exchange[] };

/** One exchange that shows a finding, and its nearest neighbour that does not, by what tells them apart. */
export type FindingSample = { readonly shows: Sample; readonly neighbour: string; readonly without: Sample };

const OTHER = 'https://shop.example.net';
const at = (...origins: readonly string[]): readonly Exchange[] =>
  origins.map((from, index) => seen({ id: `other-${String(index)}`, from }));
const PUBLIC = { 'Access-Control-Allow-Origin': '*' };

export const FINDING_SAMPLES: Readonly<Record<FindingCode, FindingSample>> = {
  'origin-reflected': {
    shows: { exchange: seen({}), others: at(OTHER) },
    neighbour: 'only one origin asked',
    without: { exchange: seen({}), others: at(PAGE) },
  },
  'null-origin-allowed': {
    shows: { exchange: seen({ from: 'null' }) },
    neighbour: 'the page without an origin is allowed by *',
    without: { exchange: seen({ from: 'null', received: PUBLIC }) },
  },
  'origin-matched-loosely': {
    shows: {
      exchange: seen({ from: 'https://app.example.evil' }),
      others: at('https://app.example'),
    },
    neighbour: 'the longer origin is a subdomain of the shorter',
    without: { exchange: seen({ from: 'https://eu.app.example' }), others: at('https://app.example') },
  },
  'any-subdomain-allowed': {
    shows: {
      exchange: seen({ from: 'https://a.shop.example' }),
      others: at('https://b.shop.example', 'https://c.shop.example'),
    },
    neighbour: 'two of them may well stand on a list',
    without: { exchange: seen({ from: 'https://a.shop.example' }), others: at('https://b.shop.example') },
  },
  'http-origin-allowed': {
    shows: { exchange: seen({ from: 'http://app.example' }) },
    neighbour: 'the API speaks plain http itself',
    without: { exchange: seen({ from: 'http://app.example', url: 'http://api.example/orders' }) },
  },
  'development-origin-allowed': {
    shows: { exchange: seen({ from: 'http://localhost:3000' }) },
    neighbour: 'the server is one for staging',
    without: { exchange: seen({ from: 'http://localhost:3000', url: 'https://api.staging.example.net/' }) },
  },
  'ran-although-refused': {
    shows: { exchange: seen({ method: 'POST', received: {}, blocked: true }) },
    neighbour: 'the server refused it',
    without: { exchange: seen({ method: 'POST', status: 403, received: {}, blocked: true }) },
  },
  'wildcard-with-cookies': {
    shows: { exchange: seen({ received: { ...PUBLIC, 'Set-Cookie': 'session=1; HttpOnly' } }) },
    neighbour: 'the cookie is the load balancer’s',
    without: { exchange: seen({ received: { ...PUBLIC, 'Set-Cookie': '__cf_bm=1; HttpOnly' } }) },
  },
  'wildcard-beside-credentials': {
    shows: { exchange: seen({ received: { ...PUBLIC, 'Access-Control-Allow-Credentials': 'true' } }) },
    neighbour: 'credentials are not allowed in so many words',
    without: { exchange: seen({ received: { ...PUBLIC, 'Access-Control-Allow-Credentials': 'false' } }) },
  },
  'secret-exposed': {
    shows: {
      exchange: seen({
        received: allows(PAGE, {
          'Access-Control-Expose-Headers': 'X-Total, X-Auth-Token',
          'X-Auth-Token': '1',
        }),
      }),
    },
    neighbour: 'what is exposed counts or pages',
    without: {
      exchange: seen({
        received: allows(PAGE, {
          'Access-Control-Expose-Headers':
            'X-RateLimit-Remaining-Tokens, X-Next-Page-Token, ETag, X-CSRF-Token',
        }),
      }),
    },
  },
  'vary-missing': {
    shows: { exchange: seen({ received: { 'Access-Control-Allow-Origin': PAGE } }) },
    neighbour: 'no cache may keep it',
    without: {
      exchange: seen({ received: { 'Access-Control-Allow-Origin': PAGE, 'Cache-Control': 'no-store' } }),
    },
  },
  'more-allowed-than-used': {
    shows: {
      exchange: seen({
        method: 'PUT',
        preflight: allowsPut({
          'Access-Control-Allow-Methods': 'GET,PUT,PATCH,POST,DELETE,OPTIONS,PROPFIND,MKCOL,MOVE',
        }),
      }),
    },
    neighbour: 'it is the list of a framework',
    without: {
      exchange: seen({
        method: 'PUT',
        preflight: allowsPut({ 'Access-Control-Allow-Methods': 'GET,HEAD,PUT,PATCH,POST,DELETE' }),
      }),
    },
  },
  'preflight-not-remembered': {
    shows: {
      exchange: seen({
        method: 'PUT',
        preflight: { ...allows(PAGE), 'Access-Control-Allow-Methods': 'PUT' },
      }),
    },
    neighbour: 'the server wants to be asked each time',
    without: { exchange: seen({ method: 'PUT', preflight: allowsPut({ 'Access-Control-Max-Age': '0' }) }) },
  },
  'max-age-beyond-caps': {
    shows: {
      exchange: seen({ method: 'PUT', preflight: allowsPut({ 'Access-Control-Max-Age': '1728000' }) }),
    },
    neighbour: 'one browser remembers it for as long',
    without: {
      exchange: seen({ method: 'PUT', preflight: allowsPut({ 'Access-Control-Max-Age': '86400' }) }),
    },
  },
  'needless-cors-headers': {
    shows: {
      exchange: seen({
        received: { ...PUBLIC, 'Access-Control-Allow-Methods': 'GET, POST' },
        sent: { 'Sec-Fetch-Mode': 'no-cors' },
        more: { type: 'image' },
      }),
    },
    neighbour: 'a public file may say that everybody may read it',
    without: {
      exchange: seen({ received: PUBLIC, sent: { 'Sec-Fetch-Mode': 'no-cors' }, more: { type: 'image' } }),
    },
  },
  'misplaced-cors-headers': {
    shows: {
      exchange: seen({
        sent: { 'Access-Control-Allow-Origin': '*' },
        preflight: allowsPut({ 'Access-Control-Allow-Headers': 'access-control-allow-origin' }),
        names: ['access-control-allow-origin'],
      }),
    },
    neighbour: 'the browser itself says what it asks for',
    without: {
      exchange: seen({
        sent: { 'X-Keeper': 'Ada' },
        preflight: allowsPut({ 'Access-Control-Allow-Headers': 'x-keeper' }),
        names: ['x-keeper'],
      }),
    },
  },
};

/** What a plain page loads from elsewhere, all of it as it should be. */
export const FINE: Readonly<Record<string, Exchange>> = {
  'a credentialed response that names the page and varies by Origin': seen({}),
  'a public response': seen({ received: PUBLIC }),
  'a picture without CORS': seen({
    received: {},
    sent: { 'Sec-Fetch-Mode': 'no-cors' },
    more: { type: 'image' },
  }),
  'a preflighted PUT that is remembered for ten minutes': seen({ method: 'PUT', preflight: allowsPut() }),
  'a file of the page’s own origin, whatever its headers': seen({
    url: `${PAGE}/app.js`,
    received: { ...PUBLIC, 'Access-Control-Allow-Credentials': 'true', 'Set-Cookie': 'session=1' },
    more: { type: 'script' },
  }),
  'a form post that the page may read': seen({ method: 'POST' }),
  'a request without a recorded response': {
    ...seen({}),
    hops: [{ ...seen({}).hops[0], requestHeaders: headerList({}), response: null }],
  },
};

import type { ZooCase } from '../zoo-case';
import {
  ALLOWED,
  allowHeaders,
  allowMethods,
  allowOrigin,
  blocked,
  failed,
  GOOD_PREFLIGHT,
  GOOD_REPLY,
  OPAQUE,
  redirect,
  REFLECTED,
  reply,
  preflightReply,
} from './case-parts';

const group = 'Found by generated requests';
const request = { kind: 'fetch', to: 'api' } as const;
const expose = (value: string) => ['Access-Control-Expose-Headers', value] as const;

const UNSEEN_MODE = 'an Origin is sent in both modes, and no Sec-Fetch-Mode';

/** Cases about which panel and browser once differed; nobody would have chosen them. */
export const foundCases: readonly ZooCase[] = [
  {
    id: 'found-location-invalid-no-origin',
    title: 'A Location that is no URL is refused before anybody asks who may read the redirect',
    group,
    request,
    answers: { actual: redirect('http://localhost:99999/') },
    expect: blocked('redirect', 'redirect-location-invalid', 'allow-origin-missing'),
  },
  {
    id: 'found-location-data-no-origin',
    title: 'Firefox refuses a redirect to data: before it asks who may read it, Chromium after',
    group,
    request,
    answers: { actual: redirect('data:text/plain,x') },
    expect: blocked('redirect', 'allow-origin-missing', 'redirect-scheme'),
    expectIn: { firefox: blocked('redirect', 'redirect-scheme', 'allow-origin-missing') },
  },
  {
    id: 'found-no-cors-redirect-with-password',
    title: 'Chromium lets no request be redirected to a URL with a password, not even in mode no-cors',
    group,
    request: { ...request, mode: 'no-cors' },
    answers: { actual: redirect('http://u:p@{otherHost}/?{next}'), hops: [{ actual: reply([]) }] },
    expect: OPAQUE,
    expectIn: { chromium: blocked('redirect', 'redirect-with-userinfo') },
  },
  {
    id: 'found-own-origin-preflight-without-method',
    title:
      'Back at the own origin Firefox asks for no Access-Control-Allow-Origin on the preflight, but for the method',
    group,
    request: { ...request, method: 'PUT', credentials: 'omit' },
    answers: {
      preflight: GOOD_PREFLIGHT,
      actual: redirect('{page}/?{next}', [REFLECTED], { status: 307 }),
      hops: [{ preflight: preflightReply([]), actual: GOOD_REPLY }],
    },
    expect: blocked('preflight', 'allow-origin-missing', 'method-not-allowed'),
    expectIn: { firefox: blocked('preflight', 'method-not-allowed') },
  },
  {
    id: 'found-closed-after-preflight',
    title: 'A connection closed without an answer, after a preflight: Firefox blames repeated headers',
    group,
    request: { ...request, method: 'PUT' },
    answers: { preflight: preflightReply([REFLECTED, allowMethods('PUT')]), actual: { kind: 'close' } },
    expect: failed('network-reset'),
    expectIn: { firefox: failed('network-other') },
  },
  {
    id: 'found-origin-repeated-in-two-spellings',
    title: 'Repeated Access-Control-Allow-Origin, once in lower case: Firefox counts only the usual spelling',
    group,
    request,
    answers: { actual: reply([['access-control-allow-origin', '*'], REFLECTED]) },
    expect: blocked('response', 'allow-origin-repeated'),
  },
  {
    id: 'found-expose-wildcard-then-malformed',
    title: 'In Firefox * exposes every header although a later element of the list is malformed',
    group,
    request: { ...request, read: ['X-Total-Count'] },
    answers: { actual: reply([allowOrigin('*'), expose('*, a b'), ['X-Total-Count', '42']]) },
    expect: { ...ALLOWED, readable: [] },
    expectIn: { firefox: { ...ALLOWED, readable: ['X-Total-Count'] } },
  },
  {
    id: 'found-no-cors-to-plain-http',
    title:
      'Mode no-cors to a server on plain http, which gets no Sec-Fetch-Mode: only the missing Origin tells',
    group,
    request: { kind: 'fetch', to: 'defaultPort', mode: 'no-cors' },
    answers: { actual: reply([]) },
    expect: OPAQUE,
  },
  {
    id: 'found-no-cors-post-to-plain-http',
    title: 'Mode no-cors and POST to a server on plain http: there is an Origin and no Sec-Fetch-Mode',
    group,
    request: { kind: 'fetch', to: 'defaultPort', mode: 'no-cors', method: 'POST' },
    answers: { actual: reply([]) },
    expect: OPAQUE,
    undecidableIn: {
      firefox: 'it completes an answer that the page may not read like one that it did not ask to read',
    },
  },
  {
    id: 'found-no-cors-post-that-may-be-read',
    title: 'Mode no-cors and POST to a server on plain http, which allows the page all the same',
    group,
    request: { kind: 'fetch', to: 'defaultPort', mode: 'no-cors', method: 'POST' },
    answers: { actual: GOOD_REPLY },
    expect: OPAQUE,
    undecidableIn: { chromium: UNSEEN_MODE, firefox: UNSEEN_MODE },
  },
  {
    id: 'found-beacon-to-plain-http',
    title: 'A beacon of plain text to plain http, where only its type tells that it is made without CORS',
    group,
    request: { kind: 'beacon', to: 'defaultPort' },
    answers: { actual: reply([allowOrigin('null')]) },
    expect: OPAQUE,
  },
  {
    id: 'found-broken-after-preflight-for-all-but-credentials',
    title: 'The connection breaks after a preflight that passes only without credentials',
    group,
    request: { ...request, method: 'PUT' },
    answers: { preflight: GOOD_PREFLIGHT, actual: { kind: 'reset' } },
    expect: failed('network-reset'),
  },
  {
    id: 'found-redirect-manual-to-nowhere',
    title: 'The script asked for redirect: "manual", and the Location of the 301 is empty',
    group,
    request: { ...request, redirect: 'manual' },
    answers: { actual: redirect('', [REFLECTED], { status: 301 }) },
    expect: OPAQUE,
    undecidableIn: {
      chromium: 'an empty Location counts for none, and then the redirect mode does not show',
      firefox: 'Firefox reports redirect: "manual" and redirect: "error" alike',
    },
  },
  {
    id: 'found-broken-after-redirect',
    title: 'Where a redirect without credentials leads, the connection ends without an answer',
    group,
    request: { ...request, context: 'worker' },
    answers: {
      actual: redirect('{defaultPort}/?{next}', [REFLECTED], { status: 308 }),
      hops: [{ actual: reply([], { status: 150 }) }],
    },
    expect: failed('network-reset'),
    expectIn: { firefox: failed('network-other') },
  },
  {
    id: 'found-redirect-manual-with-userinfo',
    title:
      'The script asked for redirect: "manual"; where the redirect leads, with a password, does not matter',
    group,
    request: { ...request, redirect: 'manual' },
    answers: { actual: redirect('http://:p@{apiHost}/?{next}', [REFLECTED]) },
    expect: OPAQUE,
    undecidableIn: {
      firefox: 'Firefox shows a refused redirect and one that the page asked not to follow alike',
    },
  },
  {
    id: 'found-cors-to-plain-http',
    title: 'Mode cors to a server on plain http, which gets no Sec-Fetch-Mode: the Origin tells',
    group,
    request: { kind: 'fetch', to: 'defaultPort' },
    answers: { actual: reply([]) },
    expect: blocked('response', 'allow-origin-missing'),
  },
  {
    id: 'found-preflight-redirect-under-error',
    title:
      'A redirected preflight of a request with redirect: "error": Firefox blames its status, not the redirect',
    group,
    request: { ...request, redirect: 'error', headers: [['X-Edge', '']] },
    answers: { preflight: redirect('{api}/?{same}', [REFLECTED], { status: 303 }), actual: GOOD_REPLY },
    expect: blocked('preflight', 'preflight-redirect'),
  },
  {
    id: 'found-preflight-interim-only',
    title: 'A preflight gets an interim response and no answer: Firefox blames repeated headers',
    group,
    request: { ...request, method: 'PUT' },
    answers: { preflight: preflightReply([], { status: 103 }), actual: GOOD_REPLY },
    expect: failed('preflight-network-error'),
  },
  ...(['worker', 'keepalive'] as const).map((how): ZooCase => ({
    id: `found-redirect-without-location-refused-${how}`,
    title: `Asked for redirect: "error" (${how}), and the 301 has no Location: only Firefox fails on it, and names no network`,
    group,
    request: {
      ...request,
      redirect: 'error',
      ...(how === 'worker' ? { context: how } : { keepalive: true }),
    },
    answers: { actual: reply([REFLECTED], { status: 301 }) },
    expect: ALLOWED,
    expectIn: { firefox: blocked('redirect', 'redirect-mode-error') },
    undecidableIn: {
      chromium: 'without Location it completes like any response, whatever the redirect mode',
    },
  })),
  {
    id: 'found-odd-range-remembered',
    title: 'A Range that needs a preflight, sent twice: only the script can have set it',
    group,
    request: { ...request, headers: [['Range', 'bytes=-5']], times: 2 },
    answers: { preflight: preflightReply([REFLECTED, allowHeaders('range')]), actual: GOOD_REPLY },
    expect: ALLOWED,
  },
];

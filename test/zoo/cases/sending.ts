import type { ZooCase } from '../zoo-case';
import {
  ALLOWED,
  allowHeaders,
  allowOrigin,
  blocked,
  failed,
  GOOD_CREDENTIALED_PREFLIGHT,
  GOOD_CREDENTIALED_REPLY,
  GOOD_PREFLIGHT,
  GOOD_REPLY,
  OPAQUE,
  preflightReply,
  redirect,
  REFLECTED,
  reply,
} from './case-parts';

const group = 'How a script sends it';
const JSON_BEACON = { kind: 'beacon', to: 'api', bodyType: 'application/json' } as const;
const KEEPALIVE = { kind: 'fetch', to: 'api', keepalive: true } as const;
const STREAM = { kind: 'fetch', to: 'api', method: 'POST', body: 'hay', streamBody: true } as const;

const xhr: readonly ZooCase[] = [
  {
    id: 'xhr-blocked',
    title: 'XMLHttpRequest with credentials meets a server that allows *',
    group,
    request: { kind: 'xhr', to: 'api', withCredentials: true },
    responses: { actual: reply([allowOrigin('*')]) },
    expect: blocked('response', 'allow-origin-wildcard-with-credentials', 'allow-credentials-missing'),
    triggers: ['allow-origin-wildcard-with-credentials'],
  },
  {
    id: 'xhr-allowed',
    title: 'XMLHttpRequest with a header of its own, allowed',
    group,
    request: {
      kind: 'xhr',
      to: 'api',
      method: 'POST',
      headers: [['X-Requested-With', 'XMLHttpRequest']],
      body: 'hay',
    },
    responses: { preflight: GOOD_PREFLIGHT, actual: GOOD_REPLY },
    expect: ALLOWED,
  },
  {
    id: 'xhr-upload-listener',
    title:
      'A listener on the upload makes a plain POST need a preflight, which the server does not handle well',
    group,
    request: { kind: 'xhr', to: 'api', method: 'POST', body: 'hay', uploadListener: true },
    responses: { preflight: preflightReply([]), actual: GOOD_REPLY },
    expect: blocked('preflight', 'allow-origin-missing'),
    triggers: ['allow-origin-missing'],
  },
  {
    id: 'xhr-upload-listener-allowed',
    title: 'A listener on the upload makes a plain POST need a preflight, which the server handles',
    group,
    request: { kind: 'xhr', to: 'api', method: 'POST', body: 'hay', uploadListener: true },
    responses: { preflight: GOOD_PREFLIGHT, actual: GOOD_REPLY },
    expect: ALLOWED,
  },
  {
    id: 'xhr-synchronous-blocked',
    title: 'A synchronous XMLHttpRequest, and the server forgot the header',
    group,
    request: { kind: 'xhr', to: 'api', synchronous: true },
    responses: { actual: reply([]) },
    expect: blocked('response', 'allow-origin-missing'),
    triggers: ['allow-origin-missing'],
  },
  {
    id: 'xhr-synchronous-allowed',
    title: 'A synchronous XMLHttpRequest with a PUT, allowed',
    group,
    request: { kind: 'xhr', to: 'api', method: 'PUT', synchronous: true },
    responses: { preflight: GOOD_PREFLIGHT, actual: GOOD_REPLY },
    expect: ALLOWED,
  },
];

const farewells: readonly ZooCase[] = [
  {
    id: 'beacon-text',
    title: 'A beacon with plain text needs nobody’s leave',
    group,
    request: { kind: 'beacon', to: 'api' },
    responses: { actual: reply([]) },
    expect: OPAQUE,
    neighbourOf: ['orb-blocked'],
  },
  {
    id: 'beacon-json-blocked',
    title: 'A beacon with JSON needs a preflight and has credentials, and the server allows *',
    group,
    request: JSON_BEACON,
    responses: {
      preflight: preflightReply([allowOrigin('*'), allowHeaders('content-type')]),
      actual: reply([allowOrigin('*')]),
    },
    expect: blocked('preflight', 'allow-origin-wildcard-with-credentials', 'allow-credentials-missing'),
    triggers: ['allow-origin-wildcard-with-credentials'],
  },
  {
    id: 'beacon-json-allowed',
    title: 'A beacon with JSON, allowed',
    group,
    request: JSON_BEACON,
    responses: { preflight: GOOD_CREDENTIALED_PREFLIGHT, actual: GOOD_CREDENTIALED_REPLY },
    expect: ALLOWED,
    neighbourOf: ['allow-origin-wildcard-with-credentials'],
  },
  {
    id: 'keepalive-blocked',
    title: 'A fetch that may outlive its page, and the server forgot the header',
    group,
    request: KEEPALIVE,
    responses: { actual: reply([]) },
    expect: blocked('response', 'allow-origin-missing'),
    triggers: ['allow-origin-missing'],
  },
  {
    id: 'keepalive-allowed',
    title: 'A PUT that may outlive its page, allowed',
    group,
    request: { ...KEEPALIVE, method: 'PUT' },
    responses: { preflight: GOOD_PREFLIGHT, actual: GOOD_REPLY },
    expect: ALLOWED,
  },
  {
    id: 'keepalive-redirect-manual',
    title: 'fetch with keepalive and redirect "manual": Chrome begins the next request, and drops it',
    group,
    request: { ...KEEPALIVE, redirect: 'manual' },
    responses: { actual: redirect('{other}/?{next}', [REFLECTED]) },
    expect: OPAQUE,
    undecidableIn: {
      firefox: 'Firefox shows a refused redirect and one that the script asked not to follow alike',
    },
  },
  {
    id: 'keepalive-redirect-manual-same-site',
    title: 'The same to the own site of the page, where nothing shows that the request has no credentials',
    group,
    request: { ...KEEPALIVE, to: 'sameSite', redirect: 'manual' },
    responses: { actual: redirect('?{next}', [REFLECTED]) },
    expect: OPAQUE,
    undecidableIn: {
      firefox: 'Firefox shows a refused redirect and one that the script asked not to follow alike',
    },
  },
  {
    id: 'keepalive-redirect-manual-with-password',
    title:
      'fetch with keepalive and redirect "manual" that leads to a URL with a password, which counts for nothing',
    group,
    request: { ...KEEPALIVE, redirect: 'manual' },
    responses: { actual: redirect('http://u:p@{otherHost}/?{next}', [REFLECTED]) },
    expect: OPAQUE,
    undecidableIn: {
      firefox: 'Firefox shows a refused redirect and one that the script asked not to follow alike',
    },
  },
  {
    id: 'keepalive-no-cors-redirect-with-password',
    title: 'Chromium refuses a redirect to a URL with a password, and follows it because of keepalive',
    group,
    request: { ...KEEPALIVE, mode: 'no-cors' },
    responses: { actual: redirect('http://u:p@{otherHost}/?{next}'), hops: [{ actual: reply([]) }] },
    expect: OPAQUE,
    expectIn: { chromium: blocked('redirect', 'redirect-with-userinfo') },
  },
  {
    id: 'keepalive-given-up',
    title: 'The script gives up a fetch with keepalive before its redirect, which Chromium then follows',
    group,
    request: { ...KEEPALIVE, abortAfterMs: 250 },
    responses: {
      actual: { ...redirect('?{next}', [REFLECTED]), delayMs: 1_000 },
      hops: [{ actual: GOOD_REPLY }],
    },
    expect: failed('aborted'),
    triggers: ['aborted'],
  },
  {
    id: 'keepalive-given-up-before-refused-redirect',
    title: 'The script gives up a fetch with keepalive before a redirect that it asked not to follow',
    group,
    request: { ...KEEPALIVE, redirect: 'error', abortAfterMs: 250 },
    responses: { actual: { ...redirect('?{next}', [REFLECTED]), delayMs: 1_000 } },
    expect: failed('aborted'),
    triggers: ['aborted'],
  },
  {
    id: 'stream-body-blocked',
    title: 'A body that is a stream makes a POST need a preflight, which the server does not handle well',
    group,
    request: STREAM,
    responses: { preflight: preflightReply([]), actual: GOOD_REPLY },
    expect: blocked('preflight', 'allow-origin-missing'),
    // Firefox sends "[object ReadableStream]" as text.
    expectIn: { firefox: ALLOWED },
    triggers: ['allow-origin-missing'],
  },
  {
    id: 'stream-body-over-http-1',
    title: 'A body that is a stream is allowed, and Chromium does not send it over HTTP/1.1',
    group,
    request: STREAM,
    responses: { preflight: GOOD_PREFLIGHT, actual: GOOD_REPLY },
    expect: failed('network-other'),
    expectIn: { firefox: ALLOWED },
    triggers: ['network-other'],
  },
];

/** Every way in which a script can send a request beside a plain fetch, each with its nearest neighbour that passes. */
export const sendingCases: readonly ZooCase[] = [...xhr, ...farewells];

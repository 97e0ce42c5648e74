import type { ZooCase } from '../zoo-case';
import {
  ALLOWED,
  allowCredentials,
  allowOrigin,
  blocked,
  failed,
  GOOD_CREDENTIALED_REPLY,
  GOOD_PREFLIGHT,
  GOOD_REPLY,
  OPAQUE,
  preflightReply,
  redirect,
  reply,
} from './case-parts';

const group = 'What leaves no mark on the wire';

const STAR = allowOrigin('*');
const PLAIN = { kind: 'fetch', to: 'defaultPort' } as const;
const PLAIN_SHOWS_NOTHING =
  'A server on plain http gets no header that shows the credentials mode, and a preflight never has credentials.';

/** Of two errors, the first counts with credentials only. */
const twoErrors = { preflight: preflightReply([STAR]), actual: GOOD_REPLY } as const;

/** Credentials mode: of two errors, and in frames, which have no timeline to be read. */
const credentials: readonly ZooCase[] = [
  {
    id: 'two-errors-with-credentials',
    title: 'A preflight allows * and no PUT, and the request has credentials, which nothing shows',
    group,
    request: { ...PLAIN, method: 'PUT', credentials: 'include' },
    responses: twoErrors,
    expect: blocked('preflight', 'allow-origin-wildcard-with-credentials', 'method-not-allowed'),
    undecidableIn: { chromium: PLAIN_SHOWS_NOTHING, firefox: PLAIN_SHOWS_NOTHING },
    triggers: ['allow-origin-wildcard-with-credentials'],
  },
  {
    id: 'two-errors-without-credentials',
    title: 'A preflight allows * and no PUT, and the request has no credentials',
    group,
    request: { ...PLAIN, method: 'PUT', credentials: 'omit' },
    responses: twoErrors,
    expect: blocked('preflight', 'method-not-allowed'),
    triggers: ['method-not-allowed'],
  },
  {
    id: 'two-errors-of-a-beacon',
    title: 'A preflight allows * and no header, and the request is a beacon, which has credentials',
    group,
    request: { kind: 'beacon', to: 'defaultPort', bodyType: 'application/json' },
    responses: twoErrors,
    expect: blocked('preflight', 'allow-origin-wildcard-with-credentials', 'header-not-allowed'),
    triggers: ['allow-origin-wildcard-with-credentials'],
  },
  {
    id: 'frame-credentials-plain-blocked',
    title: 'A frame sends a request with credentials to a server on plain http that allows *',
    group,
    request: { ...PLAIN, context: 'cross-origin-frame', credentials: 'include' },
    responses: { actual: reply([STAR]) },
    expect: blocked('response', 'allow-origin-wildcard-with-credentials'),
    undecidableIn: { firefox: 'Firefox completes a blocked response, and a frame’s timeline is not read.' },
    triggers: ['allow-origin-wildcard-with-credentials'],
  },
  {
    id: 'worker-credentials-plain-blocked',
    title: 'A worker sends a request with credentials to a server on plain http that allows *',
    group,
    request: { ...PLAIN, context: 'worker', credentials: 'include' },
    responses: { actual: reply([STAR]) },
    expect: blocked('response', 'allow-origin-wildcard-with-credentials'),
    triggers: ['allow-origin-wildcard-with-credentials'],
  },
  {
    id: 'opaque-worker-credentials-same-site',
    title:
      'A worker of opaque origin sends a request with credentials to the site of its page, which allows *',
    group,
    request: { kind: 'fetch', to: 'sameSite', context: 'data-worker', credentials: 'include' },
    responses: { actual: reply([STAR]) },
    expect: blocked('response', 'allow-origin-wildcard-with-credentials', 'allow-credentials-missing'),
    triggers: ['allow-origin-wildcard-with-credentials'],
  },
  {
    id: 'opaque-worker-credentials-same-site-allowed',
    title: 'A worker of opaque origin sends a request with credentials to the site of its page, allowed',
    group,
    request: { kind: 'fetch', to: 'sameSite', context: 'data-worker', credentials: 'include' },
    responses: { actual: GOOD_CREDENTIALED_REPLY },
    expect: ALLOWED,
    neighbourOf: ['allow-origin-wildcard-with-credentials'],
  },
];

/** Mode no-cors, of documents and workers whose origin is opaque, and behind redirects. */
const noCors: readonly ZooCase[] = (
  [
    [
      'opaque-frame-no-cors-plain',
      'A sandboxed frame asks a server on plain http',
      'sandboxed-frame',
      'defaultPort',
    ],
    ['opaque-frame-no-cors', 'A sandboxed frame asks another server', 'sandboxed-frame', 'api'],
    [
      'opaque-worker-no-cors-plain',
      'A worker of opaque origin asks a server on plain http',
      'data-worker',
      'defaultPort',
    ],
  ] as const
).map(([id, who, context, to]) => ({
  id,
  title: `${who} in mode no-cors`,
  group,
  request: { kind: 'fetch', to, context, mode: 'no-cors' },
  responses: { actual: reply([STAR]) },
  expect: OPAQUE,
}));

const noCorsPost = { ...PLAIN, method: 'POST', mode: 'no-cors', body: 'hay' } as const;
const ALLOWED_SHOWS_NOTHING =
  'A server on plain http gets no Sec-Fetch-Mode; only the page’s timeline in Firefox shows that the script read nothing.';

/** Where the rules allow what the script gets as an opaque response, nothing but the page's timeline shows it. */
const allowedPost: ZooCase = {
  id: 'no-cors-post-allowed-to-plain',
  title: 'A POST in mode no-cors to plain http, where the server allows the page with credentials',
  group,
  request: noCorsPost,
  responses: { actual: reply([allowOrigin('{origin}'), allowCredentials('true')]) },
  expect: OPAQUE,
  undecidableIn: { chromium: ALLOWED_SHOWS_NOTHING, firefox: ALLOWED_SHOWS_NOTHING },
};
const redirectedPosts: readonly ZooCase[] = (['api', 'defaultPort'] as const).map((to) => ({
  id: `no-cors-post-redirected-to-${to === 'api' ? 'other' : 'plain'}`,
  title: `A POST in mode no-cors is redirected, without any header of CORS, to ${to === 'api' ? 'another server' : 'plain http'}`,
  group,
  request: noCorsPost,
  responses: { actual: redirect(`{${to}}/?{next}`), hops: [{ actual: reply([]) }] },
  expect: OPAQUE,
}));

const NO_MODE = 'A server on plain http gets no Sec-Fetch-Mode, so that the page’s policy is as likely.';

/** Mode same-origin. */
const sameOrigin: readonly ZooCase[] = [
  {
    id: 'opaque-frame-mode-same-origin',
    title: 'A sandboxed frame on an http page asks in mode same-origin, which no URL is for it',
    group,
    request: { ...PLAIN, context: 'sandboxed-frame', mode: 'same-origin' },
    responses: { actual: GOOD_REPLY },
    expect: blocked('request', 'mode-same-origin'),
    expectIn: { firefox: failed('never-sent') },
    invisibleIn: { chromium: 'Chromium lists no request that its mode forbids.' },
    triggers: ['never-sent'],
  },
  {
    id: 'mode-same-origin-redirected-plain',
    title: 'Mode same-origin on a page on plain http, whose server redirects to another origin',
    group,
    request: { ...PLAIN, context: 'default-port-frame', mode: 'same-origin' },
    responses: { actual: redirect('{api}/?{next}'), hops: [{ actual: GOOD_REPLY }] },
    expect: blocked('redirect', 'mode-same-origin'),
    undecidableIn: { chromium: NO_MODE, firefox: NO_MODE },
    triggers: ['mode-same-origin'],
  },
];

/** A script's own OPTIONS looks like its preflight until its headers are heard. */
const ownOptions: readonly ZooCase[] = [
  {
    id: 'own-options-blocked-at-preflight',
    title: 'An OPTIONS request of the page, whose preflight response has no headers',
    group,
    request: { kind: 'fetch', to: 'api', method: 'OPTIONS' },
    responses: { preflight: preflightReply([]), actual: GOOD_REPLY },
    expect: blocked('preflight', 'allow-origin-missing', 'method-not-allowed'),
    triggers: ['allow-origin-missing'],
  },
  {
    id: 'own-options-blocked-at-response',
    title: 'An OPTIONS request of the page, whose preflight passes and whose response has no headers',
    group,
    request: { kind: 'fetch', to: 'api', method: 'OPTIONS' },
    responses: { preflight: GOOD_PREFLIGHT, actual: reply([]) },
    expect: blocked('response', 'allow-origin-missing'),
    triggers: ['allow-origin-missing'],
  },
];

/** Requests that look alike to an extension though they differ, in credentials mode, request mode or who made them. */
export const unmarkedCases: readonly ZooCase[] = [
  ...credentials,
  ...noCors,
  allowedPost,
  ...redirectedPosts,
  ...sameOrigin,
  ...ownOptions,
];

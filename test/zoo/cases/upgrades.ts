import type { FetchRequest, ZooCase } from '../zoo-case';
import {
  ALLOWED,
  allowMethods,
  allowOrigin,
  blocked,
  failed,
  GOOD_PREFLIGHT,
  GOOD_REPLY,
  OPAQUE,
  preflightReply,
  REFLECTED,
  redirect,
  reply,
} from './case-parts';

const group = 'From http to https by the browser itself';

/** What a page requests over http and the browser over https. */
const upgraded = {
  kind: 'fetch',
  to: 'upgraded',
  url: 'http://{upgradedHost}/',
  context: 'upgrading-frame',
} as const satisfies FetchRequest;

/** Another port of the page's own host: as `localhost` it is not upgraded, behind a redirect in Chromium alone. */
const onOwnHost = {
  kind: 'fetch',
  to: 'sameSite',
  context: 'upgrading-frame',
} as const satisfies FetchRequest;

/** The page's own policy, upgrade-insecure-requests: no redirect, so that the origin stays. */
const byPolicy: readonly ZooCase[] = [
  {
    id: 'upgrade-policy-allowed',
    title: 'upgrade-insecure-requests leaves the origin as it is, and the server allows it',
    group,
    request: upgraded,
    responses: { actual: GOOD_REPLY },
    expect: ALLOWED,
    neighbourOf: ['allow-origin-mismatch'],
  },
  {
    id: 'upgrade-policy-null-refused',
    title: 'upgrade-insecure-requests leaves the origin as it is, and the server allows "null"',
    group,
    request: upgraded,
    responses: { actual: reply([allowOrigin('null')]) },
    expect: blocked('response', 'allow-origin-mismatch'),
    triggers: ['allow-origin-mismatch'],
  },
  {
    id: 'upgrade-policy-put-allowed',
    title: 'upgrade-insecure-requests and a PUT, whose preflight goes to https too',
    group,
    request: { ...upgraded, method: 'PUT' },
    responses: { preflight: GOOD_PREFLIGHT, actual: GOOD_REPLY },
    expect: ALLOWED,
    neighbourOf: ['preflight-upgraded'],
  },
  {
    id: 'upgrade-policy-put-blocked',
    title: 'upgrade-insecure-requests and a PUT, whose preflight forgets the method',
    group,
    request: { ...upgraded, method: 'PUT' },
    responses: { preflight: preflightReply([REFLECTED]), actual: GOOD_REPLY },
    expect: blocked('preflight', 'method-not-allowed'),
    triggers: ['method-not-allowed'],
  },
  {
    id: 'upgrade-policy-redirected',
    title: 'upgrade-insecure-requests, and a real redirect after it, which makes the origin null',
    group,
    request: upgraded,
    responses: {
      actual: redirect('{secure}/?{next}', [REFLECTED]),
      hops: [{ actual: reply([allowOrigin('null')]) }],
    },
    expect: ALLOWED,
  },
  {
    id: 'upgrade-policy-own-host',
    title:
      'upgrade-insecure-requests takes http on the own host, which is not upgraded, out of CORS in Firefox',
    group,
    request: { ...onOwnHost, headers: [['X-Custom', '1']] },
    responses: { preflight: preflightReply([]), actual: reply([]) },
    expect: blocked('preflight', 'allow-origin-missing', 'header-not-allowed'),
    expectIn: { firefox: ALLOWED },
  },
  {
    id: 'upgrade-policy-own-host-redirected',
    title:
      'upgrade-insecure-requests, and a redirect from the own host, to which the origin stays that of the page in Firefox',
    group,
    request: onOwnHost,
    responses: {
      actual: redirect('{api}/?{next}', [allowOrigin('{page}')]),
      hops: [{ actual: reply([allowOrigin('{page}')]) }],
    },
    expect: failed('network-tls'),
    expectIn: { firefox: ALLOWED },
  },
  {
    id: 'upgrade-policy-own-host-preflight',
    title:
      'upgrade-insecure-requests, and a preflight on the own host behind a redirect: no CORS check in Firefox',
    group,
    request: { ...upgraded, headers: [['X-Custom', '1']] },
    responses: {
      preflight: GOOD_PREFLIGHT,
      actual: redirect('{sameSite}/?{next}', [REFLECTED]),
      hops: [{ preflight: preflightReply([], { status: 404 }), actual: GOOD_REPLY }],
    },
    expect: failed('preflight-network-error'),
    expectIn: { firefox: blocked('preflight', 'preflight-status', 'header-not-allowed') },
  },
];

/** Firefox keeps no HSTS of a certificate that it was told to trust, so that the request goes to https over http there. */
const NOT_KEPT = failed('network-reset');

const remembered = {
  kind: 'fetch',
  to: 'upgraded',
  url: 'http://{upgradedHost}/',
  before: [{ url: 'https://{upgradedHost}/', method: 'GET' }],
} as const satisfies FetchRequest;

const STRICT = ['Strict-Transport-Security', 'max-age=600'] as const;

/** What the server has announced: in Chromium a redirect. */
const byHsts: readonly ZooCase[] = [
  {
    id: 'upgrade-hsts-origin',
    title: 'HSTS makes the origin null in Chromium, and the server allows the page',
    group,
    request: remembered,
    responses: { actual: reply([allowOrigin('{page}'), STRICT]) },
    expect: blocked('response', 'allow-origin-mismatch'),
    expectIn: { firefox: NOT_KEPT },
    triggers: ['allow-origin-mismatch'],
  },
  {
    id: 'upgrade-hsts-preflight',
    title: 'HSTS redirects the preflight in Chromium, which nobody receives',
    group,
    request: { ...remembered, method: 'PUT' },
    responses: {
      preflight: preflightReply([REFLECTED, allowMethods('PUT')]),
      actual: reply([REFLECTED, STRICT]),
    },
    expect: blocked('preflight', 'preflight-upgraded'),
    expectIn: { firefox: failed('preflight-network-error') },
    triggers: ['preflight-upgraded'],
  },
  {
    id: 'upgrade-hsts-allowed',
    title: 'HSTS makes the origin null in Chromium, and the server allows everybody',
    group,
    request: remembered,
    responses: { actual: reply([allowOrigin('*'), STRICT]) },
    expect: ALLOWED,
    expectIn: { firefox: NOT_KEPT },
  },
  {
    id: 'upgrade-hsts-manual',
    title: 'HSTS redirects in Chromium, which the script wants to do itself',
    group,
    request: { ...remembered, redirect: 'manual' },
    responses: { actual: reply([allowOrigin('*'), STRICT]) },
    expect: OPAQUE,
    expectIn: { firefox: NOT_KEPT },
  },
  {
    id: 'upgrade-hsts-redirects-refused',
    title: 'HSTS redirects in Chromium, which the script does not allow',
    group,
    request: { ...remembered, redirect: 'error' },
    responses: { actual: reply([allowOrigin('*'), STRICT]) },
    expect: blocked('redirect', 'redirect-mode-error'),
    expectIn: { firefox: NOT_KEPT },
    triggers: ['redirect-mode-error'],
  },
];

/** Requests that the browser upgrades to https before it sends them. */
export const upgradeCases: readonly ZooCase[] = [...byPolicy, ...byHsts];

import type { ZooCase } from '../zoo-case';
import {
  ALLOWED,
  allowHeaders,
  allowMethods,
  allowOrigin,
  blocked,
  contentType,
  GOOD_PREFLIGHT,
  GOOD_REPLY,
  OPAQUE,
  preflightReply,
  redirect,
  REFLECTED,
  reply,
} from './case-parts';

const group = 'Redirects';
const request = { kind: 'fetch', to: 'api' } as const;
const put = { ...request, method: 'PUT', body: 'hay' } as const;

const NO_LOCATION =
  'a redirect without Location completes like any response, whatever the redirect mode makes of it';

/** A simple GET whose first response redirects there, with a correct CORS header. */
const toLocation = (location: string) =>
  ({
    group,
    request,
    responses: { actual: redirect(location, [REFLECTED]), hops: [{ actual: GOOD_REPLY }] },
  }) as const;

export const redirectCases: readonly ZooCase[] = [
  {
    id: 'redirect-within-api',
    title: 'A redirect within the API, both responses allowed',
    ...toLocation('/?{next}'),
    expect: ALLOWED,
    neighbourOf: [
      'redirect-with-userinfo',
      'redirect-scheme',
      'redirect-location-invalid',
      'redirect-loop',
      'redirect-mode-error',
    ],
  },
  {
    id: 'redirect-from-page-to-api',
    title: 'The page asks its own server, which redirects to the API',
    group,
    request: { kind: 'fetch', to: 'page' },
    responses: { actual: redirect('{api}/?{next}'), hops: [{ actual: GOOD_REPLY }] },
    expect: ALLOWED,
  },
  {
    id: 'redirect-login',
    title:
      'The session is over: the API redirects to a login page on another origin, without any CORS header',
    group,
    request,
    responses: {
      actual: redirect('{other}/login?{next}'),
      hops: [{ actual: reply([contentType('text/html')], { body: '<h1>Log in</h1>' }) }],
    },
    expect: blocked('redirect', 'allow-origin-missing'),
    triggers: ['allow-origin-missing'],
    classic: true,
  },
  {
    id: 'redirect-login-page-without-headers',
    title: 'The API redirects with the right header, the login page on another origin has none',
    group,
    request,
    responses: {
      actual: redirect('{other}/login?{next}', [REFLECTED]),
      hops: [{ actual: reply([contentType('text/html')], { body: '<h1>Log in</h1>' }) }],
    },
    expect: blocked('response', 'allow-origin-missing'),
    triggers: ['allow-origin-missing'],
    classic: true,
  },
  {
    id: 'redirect-tainted-origin',
    title:
      'After a redirect to a third origin the Origin is "null", so the page\'s own origin no longer fits',
    group,
    request,
    responses: {
      actual: redirect('{other}/?{next}', [REFLECTED]),
      hops: [{ actual: reply([allowOrigin('{page}')]) }],
    },
    expect: blocked('response', 'allow-origin-mismatch'),
    triggers: ['allow-origin-mismatch'],
  },
  {
    id: 'redirect-tainted-wildcard',
    title: 'After a redirect to a third origin * still fits',
    group,
    request,
    responses: {
      actual: redirect('{other}/?{next}', [REFLECTED]),
      hops: [{ actual: reply([allowOrigin('*')]) }],
    },
    expect: ALLOWED,
    neighbourOf: ['allow-origin-mismatch'],
  },
  {
    id: 'redirect-back-to-page',
    title: "The API redirects back to the page's own server, which sends no CORS header: it needs one now",
    group,
    request,
    responses: { actual: redirect('{page}/?{next}', [REFLECTED]), hops: [{ actual: reply([]) }] },
    expect: blocked('response', 'allow-origin-missing'),
    triggers: ['allow-origin-missing'],
  },
  {
    id: 'redirect-preflighted',
    title: 'A PUT is redirected with 307 within the API and preflighted again',
    group,
    request: put,
    responses: {
      preflight: GOOD_PREFLIGHT,
      actual: redirect('/moved?{next}', [REFLECTED], { status: 307 }),
      hops: [{ preflight: GOOD_PREFLIGHT, actual: GOOD_REPLY }],
    },
    expect: ALLOWED,
  },
  {
    id: 'redirect-second-preflight-blocked',
    title: 'A PUT is redirected with 308, and the preflight for the new place is refused',
    group,
    request: put,
    responses: {
      preflight: GOOD_PREFLIGHT,
      actual: redirect('/moved?{next}', [REFLECTED], { status: 308 }),
      hops: [{ preflight: preflightReply([REFLECTED, allowMethods('GET')]), actual: GOOD_REPLY }],
    },
    expect: blocked('redirect', 'method-not-allowed'),
    triggers: ['method-not-allowed'],
  },
  {
    id: 'redirect-preflighted-to-third-origin',
    title: 'A PUT is redirected to a third origin that allows everything with stars',
    group,
    request: put,
    responses: {
      preflight: GOOD_PREFLIGHT,
      actual: redirect('{other}/?{next}', [REFLECTED], { status: 307 }),
      hops: [
        {
          preflight: preflightReply([allowOrigin('*'), allowMethods('*'), allowHeaders('*')]),
          actual: reply([allowOrigin('*')]),
        },
      ],
    },
    expect: ALLOWED,
  },
  {
    id: 'redirect-preflighted-null-allowed',
    title:
      'A PUT is redirected to a third origin that allows "null"; Firefox preflights with the page\'s origin',
    group,
    request: put,
    responses: {
      preflight: GOOD_PREFLIGHT,
      actual: redirect('{other}/?{next}', [REFLECTED], { status: 307 }),
      hops: [
        {
          preflight: preflightReply([allowOrigin('null'), allowMethods('PUT')]),
          actual: reply([allowOrigin('null')]),
        },
      ],
    },
    expect: ALLOWED,
    expectIn: { firefox: blocked('redirect', 'allow-origin-mismatch') },
  },
  {
    id: 'redirect-303-drops-method',
    title: 'A PUT gets a 303 and becomes a GET that needs no preflight; Firefox sends one all the same',
    group,
    request: put,
    responses: {
      preflight: GOOD_PREFLIGHT,
      actual: redirect('/done?{next}', [REFLECTED], { status: 303 }),
      hops: [{ preflight: preflightReply([]), actual: GOOD_REPLY }],
    },
    expect: ALLOWED,
    expectIn: { firefox: blocked('redirect', 'allow-origin-missing') },
  },
  {
    id: 'redirect-with-userinfo',
    title: 'The Location carries a user name and a password',
    ...toLocation('http://keeper:hay@{apiHost}/?{next}'),
    expect: blocked('redirect', 'redirect-with-userinfo'),
    triggers: ['redirect-with-userinfo'],
  },
  {
    id: 'redirect-to-empty-userinfo',
    title: 'An @ without a name before it is no user information',
    ...toLocation('http://@{apiHost}/?{next}'),
    expect: ALLOWED,
    neighbourOf: ['redirect-with-userinfo'],
  },
  {
    id: 'redirect-to-own-scheme',
    title: 'The Location has a scheme of its own',
    ...toLocation('zookeeper://{apiHost}/?{next}'),
    expect: blocked('redirect', 'redirect-scheme'),
    triggers: ['redirect-scheme'],
  },
  {
    id: 'redirect-to-data',
    title: 'The Location is a data: URL',
    ...toLocation('data:text/plain,okapi'),
    expect: blocked('redirect', 'redirect-scheme'),
    triggers: ['redirect-scheme'],
  },
  {
    id: 'redirect-location-invalid',
    title: 'The Location cannot be read as a URL',
    ...toLocation('http://[okapi/'),
    expect: blocked('redirect', 'redirect-location-invalid'),
    triggers: ['redirect-location-invalid'],
  },
  {
    id: 'redirect-without-location',
    title: 'A 302 without Location is an ordinary response',
    group,
    request,
    responses: { actual: reply([REFLECTED], { status: 302 }) },
    expect: ALLOWED,
    neighbourOf: ['redirect-location-invalid'],
  },
  {
    id: 'redirect-loop',
    title: 'The API redirects to itself without end',
    ...toLocation('/?{same}'),
    expect: blocked('redirect', 'redirect-loop'),
    triggers: ['redirect-loop'],
  },
  {
    id: 'redirect-mode-error',
    title: 'The script asked for redirect: "error", and the API redirects',
    group,
    request: { ...request, redirect: 'error' },
    responses: { actual: redirect('/?{next}', [REFLECTED]), hops: [{ actual: GOOD_REPLY }] },
    expect: blocked('redirect', 'redirect-mode-error'),
    triggers: ['redirect-mode-error'],
  },
  {
    id: 'redirect-mode-manual',
    title: 'The script asked for redirect: "manual" and gets an opaque redirect',
    group,
    request: { ...request, redirect: 'manual' },
    responses: { actual: redirect('/?{next}', [REFLECTED]), hops: [{ actual: GOOD_REPLY }] },
    expect: OPAQUE,
    undecidableIn: { firefox: 'Firefox reports redirect: "manual" and redirect: "error" alike' },
    neighbourOf: ['redirect-mode-error'],
  },
  {
    id: 'redirect-mode-manual-no-location',
    title: 'The script asked for redirect: "manual", and the 302 has no Location',
    group,
    request: { ...request, redirect: 'manual' },
    responses: { actual: reply([REFLECTED], { status: 302 }) },
    expect: OPAQUE,
    undecidableIn: { chromium: NO_LOCATION, firefox: NO_LOCATION },
  },
  {
    id: 'redirect-mode-error-no-location',
    title: 'The script asked for redirect: "error", and the 302 has no Location: only Firefox fails on it',
    group,
    request: { ...request, redirect: 'error' },
    responses: { actual: reply([REFLECTED], { status: 302 }) },
    expect: ALLOWED,
    expectIn: { firefox: blocked('redirect', 'redirect-mode-error') },
    undecidableIn: { chromium: NO_LOCATION, firefox: NO_LOCATION },
  },
  {
    id: 'redirect-mode-manual-missing',
    title: 'The script asked for redirect: "manual", and the redirect itself carries no CORS header',
    group,
    request: { ...request, redirect: 'manual' },
    responses: { actual: redirect('/?{next}'), hops: [{ actual: GOOD_REPLY }] },
    expect: blocked('redirect', 'allow-origin-missing'),
    triggers: ['allow-origin-missing'],
  },
];

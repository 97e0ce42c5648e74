import type { FetchRequest, ZooCase } from '../zoo-case';
import { ALLOWED, allowOrigin, blocked, GOOD_CREDENTIALED_REPLY, redirect, reply } from './case-parts';

const group = 'A redirect with credentials that leave no mark';
const ANY = allowOrigin('*');
const toOther = redirect('{other}/?{next}', [ANY]);

const expired = (id: string, title: string, request: FetchRequest): ZooCase => ({
  id: `redirect-credentialed-${id}`,
  title,
  group,
  request: { ...request, credentials: 'include' },
  responses: { actual: toOther, hops: [{ actual: GOOD_CREDENTIALED_REPLY }] },
  expect: blocked('redirect', 'allow-origin-wildcard-with-credentials', 'allow-credentials-missing'),
  triggers: ['allow-origin-wildcard-with-credentials'],
});

/** The session has expired: no cookie is sent yet, and the API's redirect allows everybody, but not with credentials. */
export const credentialedRedirectCases: readonly ZooCase[] = [
  expired('plain', 'An API on plain http redirects a request with credentials and allows *', {
    kind: 'fetch',
    to: 'defaultPort',
  }),
  expired('worker', 'A worker’s request with credentials is redirected by an API that allows *', {
    kind: 'fetch',
    to: 'defaultPort',
    context: 'worker',
  }),
  {
    id: 'redirect-credentialed-to-nowhere-in-worker',
    title: 'A worker’s request with credentials gets a redirect without a Location that does not allow them',
    group,
    request: { kind: 'fetch', to: 'api', context: 'shared-worker', credentials: 'include' },
    responses: { actual: reply([allowOrigin('{origin}')], { status: 301 }) },
    expect: blocked('response', 'allow-credentials-missing'),
    triggers: ['allow-credentials-missing'],
  },
  {
    id: 'redirect-without-credentials-plain',
    title: 'An API on plain http redirects a request without credentials and allows *',
    group,
    request: { kind: 'fetch', to: 'defaultPort', credentials: 'omit' },
    responses: { actual: toOther, hops: [{ actual: reply([ANY]) }] },
    expect: ALLOWED,
  },
];

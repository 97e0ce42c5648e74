import {
  ALLOWED,
  allowCredentials,
  allowMethods,
  blocked,
  contentType,
  GOOD_CREDENTIALED_REPLY,
  preflightReply,
  REFLECTED,
  reply,
} from '../../zoo/cases/case-parts';
import type { ZooCase } from '../../zoo/zoo-case';

const group = 'For the findings';
const VARIES = ['Vary', 'Origin'] as const;

export const findingCases: readonly ZooCase[] = [
  {
    id: 'finding-two',
    title: 'A PUT whose preflight says nothing of its age, and whose response hands out a token',
    group,
    request: { kind: 'fetch', to: 'api', path: '/two', method: 'PUT', credentials: 'include' },
    responses: {
      preflight: preflightReply([REFLECTED, allowCredentials(), allowMethods('PUT')]),
      actual: reply([
        REFLECTED,
        allowCredentials(),
        VARIES,
        ['Access-Control-Expose-Headers', 'X-Total, X-Auth-Token'],
        ['X-Auth-Token', 'hay'],
      ]),
    },
    expect: ALLOWED,
  },
  {
    id: 'finding-ran',
    title: 'A form post that the server runs, and whose response the page may not read',
    group,
    request: {
      kind: 'fetch',
      to: 'sameSite',
      method: 'POST',
      credentials: 'include',
      headers: [contentType('application/x-www-form-urlencoded')],
      body: 'amount=1',
    },
    responses: { actual: reply([], { status: 201 }) },
    expect: blocked('response', 'allow-origin-missing', 'allow-credentials-missing'),
  },
  {
    id: 'finding-null',
    title: 'A sandboxed frame whose origin null is allowed with credentials',
    group,
    request: { kind: 'fetch', to: 'api', path: '/null', credentials: 'include', context: 'sandboxed-frame' },
    responses: { actual: GOOD_CREDENTIALED_REPLY },
    expect: ALLOWED,
  },
  {
    id: 'finding-none',
    title: 'A response that names the page with credentials, and tells caches so',
    group,
    request: { kind: 'fetch', to: 'api', path: '/none', credentials: 'include' },
    responses: { actual: reply([REFLECTED, allowCredentials(), VARIES]) },
    expect: ALLOWED,
  },
];

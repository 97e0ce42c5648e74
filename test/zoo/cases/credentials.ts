import type { HeaderLine, ZooCase } from '../zoo-case';
import {
  ALLOWED,
  allowCredentials,
  allowHeaders,
  allowMethods,
  allowOrigin,
  blocked,
  GOOD_CREDENTIALED_PREFLIGHT,
  GOOD_CREDENTIALED_REPLY,
  preflightReply,
  REFLECTED,
  reply,
} from './case-parts';

const group = 'Credentials';
const credentialed = { kind: 'fetch', to: 'api', credentials: 'include' } as const;
const withCookie = { ...credentialed, to: 'sameSite' } as const;

/** A credentialed GET whose Access-Control-Allow-Credentials lines are these. */
function notTrue(id: string, title: string, ...lines: readonly HeaderLine[]): ZooCase {
  return {
    id: `allow-credentials-${id}`,
    title,
    group,
    request: credentialed,
    responses: { actual: reply([REFLECTED, ...lines]) },
    expect: blocked('response', 'allow-credentials-not-true'),
    triggers: ['allow-credentials-not-true'],
  };
}

export const credentialsCases: readonly ZooCase[] = [
  {
    id: 'credentials-allowed',
    title: 'A credentialed GET with the origin named and credentials allowed',
    group,
    request: credentialed,
    responses: { actual: GOOD_CREDENTIALED_REPLY },
    expect: ALLOWED,
    neighbourOf: [
      'allow-origin-wildcard-with-credentials',
      'allow-credentials-missing',
      'allow-credentials-not-true',
    ],
  },
  {
    id: 'credentials-cookie-allowed',
    title: 'A credentialed GET to another port of localhost, so that a cookie goes along, all allowed',
    group,
    request: withCookie,
    responses: { actual: GOOD_CREDENTIALED_REPLY },
    expect: ALLOWED,
  },
  {
    id: 'credentials-put-allowed',
    title: 'A credentialed PUT with JSON and Authorization, with everything named',
    group,
    request: {
      ...credentialed,
      method: 'PUT',
      headers: [
        ['Authorization', 'Bearer hay'],
        ['Content-Type', 'application/json'],
      ],
      body: '{}',
    },
    responses: { preflight: GOOD_CREDENTIALED_PREFLIGHT, actual: GOOD_CREDENTIALED_REPLY },
    expect: ALLOWED,
  },
  {
    id: 'credentials-wildcard',
    title: 'The server allows *, but the request carries credentials',
    group,
    request: credentialed,
    responses: { actual: reply([allowOrigin('*'), allowCredentials()]) },
    expect: blocked('response', 'allow-origin-wildcard-with-credentials'),
    triggers: ['allow-origin-wildcard-with-credentials'],
    classic: true,
  },
  {
    id: 'credentials-wildcard-cookie',
    title: 'The server allows *, and a cookie goes along',
    group,
    request: withCookie,
    responses: { actual: reply([allowOrigin('*')]) },
    expect: blocked('response', 'allow-origin-wildcard-with-credentials', 'allow-credentials-missing'),
    triggers: ['allow-origin-wildcard-with-credentials'],
  },
  {
    id: 'credentials-everything-wildcard',
    title: 'The server that wants to please everybody: *, *, * and credentials true',
    group,
    request: { ...credentialed, method: 'PUT', headers: [['X-Keeper', 'Ada']] },
    responses: {
      preflight: preflightReply([allowOrigin('*'), allowMethods('*'), allowHeaders('*'), allowCredentials()]),
      actual: reply([allowOrigin('*'), allowCredentials()]),
    },
    expect: blocked(
      'preflight',
      'allow-origin-wildcard-with-credentials',
      'method-not-allowed',
      'header-not-allowed',
    ),
    triggers: ['allow-origin-wildcard-with-credentials'],
    classic: true,
  },
  {
    id: 'credentials-same-origin-wildcard',
    title: 'Credentials "same-origin" to another origin are none, so * is fine',
    group,
    request: { ...credentialed, credentials: 'same-origin' },
    responses: { actual: reply([allowOrigin('*')]) },
    expect: ALLOWED,
    neighbourOf: ['allow-origin-wildcard-with-credentials'],
  },
  {
    id: 'credentials-omit-not-true',
    title: 'Without credentials the value of Access-Control-Allow-Credentials does not matter',
    group,
    request: { ...credentialed, credentials: 'omit' },
    responses: { actual: reply([REFLECTED, allowCredentials('perhaps')]) },
    expect: ALLOWED,
    neighbourOf: ['allow-credentials-not-true'],
  },
  {
    id: 'allow-credentials-missing',
    title: 'The origin is named, but credentials are not allowed',
    group,
    request: credentialed,
    responses: { actual: reply([REFLECTED]) },
    expect: blocked('response', 'allow-credentials-missing'),
    triggers: ['allow-credentials-missing'],
    classic: true,
  },
  {
    id: 'allow-credentials-missing-on-preflight',
    title: 'The preflight does not allow credentials, the response would',
    group,
    request: { ...credentialed, method: 'PUT' },
    responses: {
      preflight: preflightReply([REFLECTED, allowMethods('PUT')]),
      actual: GOOD_CREDENTIALED_REPLY,
    },
    expect: blocked('preflight', 'allow-credentials-missing'),
    triggers: ['allow-credentials-missing'],
  },
  notTrue('upper-case', '"TRUE" is not "true"', allowCredentials('TRUE')),
  notTrue('one', '"1" is not "true"', allowCredentials('1')),
  notTrue('false', 'Credentials are forbidden in so many words', allowCredentials('false')),
  notTrue('repeated', 'The header arrives twice', allowCredentials(), allowCredentials()),
];

import type { ZooCase } from '../zoo-case';
import {
  ALLOWED,
  allowCredentials,
  allowMethods,
  allowOrigin,
  blocked,
  GOOD_CREDENTIALED_REPLY,
  GOOD_PREFLIGHT,
  GOOD_REPLY,
  preflightReply,
  REFLECTED,
} from './case-parts';

const group = 'Methods';

/** A request with this method whose preflight response has this list of methods. */
function listed(method: string, methods: string): Pick<ZooCase, 'group' | 'request' | 'responses'> {
  return {
    group,
    request: { kind: 'fetch', to: 'api', method },
    responses: { preflight: preflightReply([REFLECTED, allowMethods(methods)]), actual: GOOD_REPLY },
  };
}

const NOT_ALLOWED = {
  expect: blocked('preflight', 'method-not-allowed'),
  triggers: ['method-not-allowed'],
} as const;

const PASSES = { expect: ALLOWED, neighbourOf: ['method-not-allowed'] } as const;

export const methodCases: readonly ZooCase[] = [
  {
    id: 'method-patch-not-listed',
    title: 'PATCH is missing in the list of allowed methods',
    ...listed('PATCH', 'GET, HEAD, PUT, POST, DELETE'),
    ...NOT_ALLOWED,
    classic: true,
  },
  {
    id: 'method-no-list',
    title: 'The preflight names no methods at all, and the request is a DELETE',
    group,
    request: { kind: 'fetch', to: 'api', method: 'DELETE' },
    responses: { preflight: preflightReply([REFLECTED]), actual: GOOD_REPLY },
    ...NOT_ALLOWED,
  },
  {
    id: 'method-listed-in-lower-case',
    title: 'The list says "put", the request says "PUT": methods are compared letter by letter',
    ...listed('PUT', 'get, put'),
    ...NOT_ALLOWED,
  },
  {
    id: 'method-patch-sent-in-lower-case',
    title: 'The script sends "patch" in lower case; only "PATCH" is allowed',
    ...listed('patch', 'PATCH'),
    ...NOT_ALLOWED,
  },
  {
    id: 'method-patch-listed-in-lower-case',
    title: 'The script sends "patch" in lower case, and the list has it so',
    ...listed('patch', 'patch'),
    ...PASSES,
  },
  {
    id: 'method-delete-sent-in-lower-case',
    title: 'The script sends "delete" in lower case: the browser makes it "DELETE", unlike "patch"',
    ...listed('delete', 'DELETE'),
    ...PASSES,
  },
  {
    id: 'method-wildcard',
    title: 'The list is *, and the request carries no credentials',
    ...listed('PUT', '*'),
    ...PASSES,
  },
  {
    id: 'method-wildcard-with-credentials',
    title: 'The list is *, but the request carries credentials: then the star is only a name',
    group,
    request: { kind: 'fetch', to: 'api', method: 'PUT', credentials: 'include' },
    responses: {
      preflight: preflightReply([REFLECTED, allowCredentials(), allowMethods('*')]),
      actual: GOOD_CREDENTIALED_REPLY,
    },
    ...NOT_ALLOWED,
  },
  {
    id: 'method-post-not-listed',
    title: 'GET, HEAD and POST never need to be listed',
    group,
    request: { kind: 'fetch', to: 'api', method: 'POST', headers: [['X-Keeper', 'Ada']] },
    responses: {
      preflight: preflightReply([
        REFLECTED,
        allowMethods('DELETE'),
        ['Access-Control-Allow-Headers', 'X-Keeper'],
      ]),
      actual: GOOD_REPLY,
    },
    ...PASSES,
  },
  {
    id: 'method-of-its-own',
    title: 'A method that nobody knows is fine when it is listed',
    ...listed('FEED', 'FEED'),
    ...PASSES,
  },
  {
    id: 'method-options-by-the-page',
    title: 'An OPTIONS request of the page itself gets a preflight of its own',
    group,
    request: { kind: 'fetch', to: 'api', method: 'OPTIONS' },
    responses: { preflight: GOOD_PREFLIGHT, actual: GOOD_REPLY },
    expect: ALLOWED,
  },
  {
    id: 'method-list-with-wildcard-origin',
    title: 'Everything is a star and the request carries no credentials',
    group,
    request: { kind: 'fetch', to: 'api', method: 'DELETE', headers: [['X-Keeper', 'Ada']] },
    responses: {
      preflight: preflightReply([allowOrigin('*'), allowMethods('*'), ['Access-Control-Allow-Headers', '*']]),
      actual: GOOD_REPLY,
    },
    ...PASSES,
  },
];

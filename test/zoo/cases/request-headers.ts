import type { HeaderLine, ZooCase } from '../zoo-case';
import {
  ALLOWED,
  allowCredentials,
  allowHeaders,
  blocked,
  GOOD_CREDENTIALED_REPLY,
  GOOD_REPLY,
  preflightReply,
  REFLECTED,
} from './case-parts';

const group = 'Request headers';

/** A GET with one header; the preflight response, if there is one, has this list. */
function withHeader(header: HeaderLine, allowed: string): Pick<ZooCase, 'group' | 'request' | 'responses'> {
  return {
    group,
    request: { kind: 'fetch', to: 'api', headers: [header] },
    responses: { preflight: preflightReply([REFLECTED, allowHeaders(allowed)]), actual: GOOD_REPLY },
  };
}

/** A GET with one header that needs no preflight: the server has no response to one. */
function withoutPreflight(header: HeaderLine): Pick<ZooCase, 'group' | 'request' | 'responses'> {
  return {
    group,
    request: { kind: 'fetch', to: 'api', headers: [header] },
    responses: { actual: GOOD_REPLY },
  };
}

const jsonPost = {
  kind: 'fetch',
  to: 'api',
  method: 'POST',
  headers: [['Content-Type', 'application/json']],
  body: '{"animal":"okapi"}',
} as const;

const NOT_ALLOWED = {
  expect: blocked('preflight', 'header-not-allowed'),
  triggers: ['header-not-allowed'],
} as const;

const PASSES = { expect: ALLOWED, neighbourOf: ['header-not-allowed'] } as const;

export const requestHeaderCases: readonly ZooCase[] = [
  {
    id: 'header-authorization-not-listed',
    title: 'The Authorization header is not in the list of allowed headers',
    ...withHeader(['Authorization', 'Bearer hay'], 'Content-Type, X-Requested-With'),
    ...NOT_ALLOWED,
    classic: true,
  },
  {
    id: 'header-authorization-listed',
    title: 'The Authorization header is listed by name',
    ...withHeader(['Authorization', 'Bearer hay'], 'Authorization'),
    expect: ALLOWED,
    neighbourOf: ['header-not-allowed', 'authorization-under-wildcard'],
  },
  {
    id: 'header-authorization-under-wildcard',
    title: 'The list is *, which by the standard does not cover Authorization; both browsers let it pass',
    ...withHeader(['Authorization', 'Bearer hay'], '*'),
    expect: ALLOWED,
    triggers: ['authorization-under-wildcard'],
  },
  {
    id: 'header-not-listed',
    title: 'A header added by a tracing library is not in the list',
    ...withHeader(['traceparent', '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'], 'Content-Type'),
    ...NOT_ALLOWED,
  },
  {
    id: 'header-no-list',
    title: 'The preflight names no headers at all',
    group,
    request: { kind: 'fetch', to: 'api', headers: [['X-Keeper', 'Ada']] },
    responses: { preflight: preflightReply([REFLECTED]), actual: GOOD_REPLY },
    ...NOT_ALLOWED,
  },
  {
    id: 'header-two-not-listed',
    title: 'Two headers are missing in the list; the browser names only one',
    group,
    request: {
      kind: 'fetch',
      to: 'api',
      headers: [
        ['X-Keeper', 'Ada'],
        ['X-Cage', '12'],
      ],
    },
    responses: { preflight: preflightReply([REFLECTED, allowHeaders('X-Animal')]), actual: GOOD_REPLY },
    expect: blocked('preflight', 'header-not-allowed', 'header-not-allowed'),
    triggers: ['header-not-allowed'],
  },
  {
    id: 'header-listed-in-other-case',
    title: 'Names of headers are compared without regard to case',
    ...withHeader(['X-Keeper', 'Ada'], 'x-KEEPER'),
    ...PASSES,
  },
  {
    id: 'header-wildcard',
    title: 'The list is *, and the request carries no credentials',
    ...withHeader(['X-Keeper', 'Ada'], '*'),
    ...PASSES,
  },
  {
    id: 'header-wildcard-with-credentials',
    title: 'The list is *, but the request carries credentials: then the star is only a name',
    group,
    request: { kind: 'fetch', to: 'api', credentials: 'include', headers: [['X-Keeper', 'Ada']] },
    responses: {
      preflight: preflightReply([REFLECTED, allowCredentials(), allowHeaders('*')]),
      actual: GOOD_CREDENTIALED_REPLY,
    },
    ...NOT_ALLOWED,
  },
  {
    id: 'header-content-type-json',
    title: 'A POST with JSON needs Content-Type in the list',
    group,
    request: jsonPost,
    responses: { preflight: preflightReply([REFLECTED, allowHeaders('Accept')]), actual: GOOD_REPLY },
    ...NOT_ALLOWED,
    classic: true,
  },
  {
    id: 'header-content-type-json-listed',
    title: 'A POST with JSON whose Content-Type is listed',
    group,
    request: jsonPost,
    responses: { preflight: preflightReply([REFLECTED, allowHeaders('content-type')]), actual: GOOD_REPLY },
    ...PASSES,
  },
  {
    id: 'header-content-type-text',
    title: 'A POST with text/plain needs no preflight',
    group,
    request: { ...jsonPost, headers: [['Content-Type', 'text/plain;charset=utf-8']] },
    responses: { actual: GOOD_REPLY },
    ...PASSES,
  },
  {
    id: 'header-safelist-byte',
    title: 'A parenthesis in Accept takes the header off the safelist',
    ...withHeader(['Accept', 'application/hay(fresh)'], 'X-Keeper'),
    ...NOT_ALLOWED,
  },
  {
    id: 'header-safelist-language',
    title: 'An underscore in Accept-Language takes the header off the safelist',
    ...withHeader(['Accept-Language', 'en_GB'], 'X-Keeper'),
    ...NOT_ALLOWED,
  },
  {
    id: 'header-safelist-plain',
    title: 'An ordinary Accept-Language needs no preflight',
    ...withoutPreflight(['Accept-Language', 'en-GB,en;q=0.8']),
    ...PASSES,
  },
  {
    id: 'header-safelist-129-bytes',
    title: 'A value of 129 bytes takes Accept off the safelist',
    ...withHeader(['Accept', 'a'.repeat(129)], 'X-Keeper'),
    ...NOT_ALLOWED,
  },
  {
    id: 'header-safelist-128-bytes',
    title: 'A value of 128 bytes is still on the safelist',
    ...withoutPreflight(['Accept', 'a'.repeat(128)]),
    ...PASSES,
  },
  {
    id: 'header-range-simple',
    title: 'A single byte range needs no preflight',
    ...withoutPreflight(['Range', 'bytes=0-99']),
    ...PASSES,
  },
  {
    id: 'header-range-from-end',
    title: 'A range counted from the end is off the safelist',
    ...withHeader(['Range', 'bytes=-100'], 'X-Keeper'),
    ...NOT_ALLOWED,
  },
  {
    id: 'header-range-upper-case',
    title: 'A range unit in capitals is off the safelist',
    ...withHeader(['Range', 'BYTES=0-99'], 'X-Keeper'),
    ...NOT_ALLOWED,
  },
  {
    id: 'engine-range-of-63-bits',
    title: 'A range from 2^63 - 1 is on the safelist; Chrome, which cannot count so far, sends a preflight',
    ...withHeader(['Range', 'bytes=9223372036854775807-'], 'X-Keeper'),
    expect: ALLOWED,
    expectIn: { chromium: blocked('preflight', 'header-not-allowed') },
  },
  {
    id: 'engine-range-before-63-bits',
    title: 'A range from 2^63 - 2 needs no preflight in any browser',
    ...withoutPreflight(['Range', 'bytes=9223372036854775806-']),
    ...PASSES,
  },
  {
    id: 'engine-range-of-64-bits',
    title: 'A range up to 2^64 is on the safelist; Chrome and Firefox send a preflight all the same',
    ...withHeader(['Range', 'bytes=0-18446744073709551616'], 'X-Keeper'),
    ...NOT_ALLOWED,
  },
  {
    id: 'header-accept-beyond-ascii',
    title: 'A byte beyond ASCII in Accept is on the safelist; Firefox sends a preflight all the same',
    ...withHeader(['Accept', 'text/caf\xe9'], 'X-Keeper'),
    expect: ALLOWED,
    expectIn: { firefox: blocked('preflight', 'header-not-allowed') },
  },
  {
    id: 'engine-comma-in-content-type',
    title: 'A parameter of Content-Type holds a comma; Firefox sends a preflight all the same',
    ...withHeader(['Content-Type', 'text/plain;a=b,c'], 'X-Keeper'),
    expect: ALLOWED,
    expectIn: { firefox: blocked('preflight', 'header-not-allowed') },
  },
  {
    id: 'header-client-hint',
    title: 'A client hint is no safelisted header; Chromium treats it as one',
    ...withHeader(['Save-Data', 'on'], 'X-Keeper'),
    ...NOT_ALLOWED,
    expectIn: { chromium: ALLOWED },
  },
  {
    id: 'header-user-agent',
    title: 'A User-Agent set by the script needs a preflight; Chromium drops it instead',
    ...withHeader(['User-Agent', 'keeper/1'], 'X-Keeper'),
    ...NOT_ALLOWED,
    expectIn: { chromium: ALLOWED },
  },
];

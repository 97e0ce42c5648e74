import type { ZooCase } from '../zoo-case';
import {
  ALLOWED,
  allowHeaders,
  blocked,
  GOOD_REPLY,
  preflightReply,
  redirect,
  REFLECTED,
} from './case-parts';

const group = 'Where browsers differ';
const postOfJson = {
  kind: 'fetch',
  method: 'POST',
  headers: [['Content-Type', 'application/json']],
  body: '{}',
} as const;

/** Firefox goes on from what the script requested, whatever a redirect has made of it. */
export const preflightsAfterRedirects: readonly ZooCase[] = [
  {
    id: 'engine-body-headers-come-back',
    title:
      'A POST of JSON becomes a GET by 303 and is redirected once more: Firefox asks for Content-Type again',
    group,
    request: { ...postOfJson, to: 'api' },
    responses: {
      preflight: preflightReply([REFLECTED, allowHeaders('content-type')]),
      actual: redirect('/?{next}', [REFLECTED], { status: 303 }),
      hops: [
        {
          preflight: preflightReply([REFLECTED]),
          actual: redirect('/?{next}', [REFLECTED], { status: 307 }),
        },
        { preflight: preflightReply([REFLECTED]), actual: GOOD_REPLY },
      ],
    },
    expect: ALLOWED,
    expectIn: { firefox: blocked('preflight', 'header-not-allowed') },
  },
  {
    id: 'engine-authorization-comes-back',
    title:
      'A redirect to another origin drops Authorization, and one within that origin follows: Firefox sends it again',
    group,
    request: { kind: 'fetch', to: 'api', headers: [['Authorization', 'Bearer t']] },
    responses: {
      preflight: preflightReply([REFLECTED, allowHeaders('authorization')]),
      actual: redirect('{other}/?{next}', [REFLECTED], { status: 307 }),
      hops: [
        {
          preflight: preflightReply([REFLECTED]),
          actual: redirect('/?{next}', [REFLECTED], { status: 307 }),
        },
        { preflight: preflightReply([REFLECTED]), actual: GOOD_REPLY },
      ],
    },
    expect: ALLOWED,
    expectIn: { firefox: blocked('preflight', 'header-not-allowed') },
  },
  {
    id: 'engine-preflight-behind-own-origin',
    title:
      "A POST of JSON to the page's own origin leads to another one by 303: Firefox asks before the plain GET",
    group,
    request: { ...postOfJson, to: 'page' },
    responses: {
      actual: redirect('{api}/?{next}', [], { status: 303 }),
      hops: [{ preflight: preflightReply([]), actual: GOOD_REPLY }],
    },
    expect: ALLOWED,
    expectIn: { firefox: blocked('preflight', 'allow-origin-missing') },
  },
];

import type { EarlierRequest, Expectation, HeaderLine, ZooCase } from '../zoo-case';
import {
  ALLOWED,
  allowHeaders,
  allowMethods,
  blocked,
  GOOD_REPLY,
  preflightReply,
  REFLECTED,
} from './case-parts';

const group = 'The preflight cache';
const put = { kind: 'fetch', to: 'api', method: 'PUT' } as const;

/** So that a test knows by the log of the servers which preflight's response it was. */
const MARKER: HeaderLine = ['X-Zoo-Marker', '{marker}'];
const maxAge = (seconds: string): HeaderLine => ['Access-Control-Max-Age', seconds];
const withPreflights = (preflights: number): Expectation => ({ ...ALLOWED, preflights });

const remembered = (seconds: string, ...allowed: readonly HeaderLine[]) =>
  ({
    preflight: preflightReply([REFLECTED, MARKER, maxAge(seconds), ...allowed]),
    actual: GOOD_REPLY,
  }) as const;

const after = (...before: readonly EarlierRequest[]) => ({ group, request: { ...put, before } }) as const;

/** Sequences of requests to one URL, of which the last is explained by what is remembered of those before. */
export const preflightCacheCases: readonly ZooCase[] = [
  {
    id: 'cache-used-again',
    title: 'The third PUT uses the cached preflight of the first',
    ...after({}, {}),
    responses: remembered('600', allowMethods('PUT')),
    expect: withPreflights(1),
  },
  {
    id: 'cache-expired',
    title: 'A preflight is cached for one second, and the next PUT comes after two',
    ...after({ thenWaitMs: 2000 }),
    responses: remembered('1', allowMethods('PUT')),
    expect: withPreflights(2),
  },
  {
    id: 'cache-kept-for-nothing',
    title: 'Access-Control-Max-Age is 0: every PUT is asked for',
    ...after({}),
    responses: remembered('0', allowMethods('PUT')),
    expect: withPreflights(2),
  },
  {
    id: 'cache-of-another-method',
    title: 'What is remembered of a DELETE does not cover a PUT',
    ...after({ method: 'DELETE' }),
    responses: remembered('600', allowMethods('{requestedMethod}')),
    expect: withPreflights(2),
  },
  {
    id: 'cache-of-another-header',
    title: 'What is remembered of a request without X-Animal does not cover one with it, which is refused',
    group,
    request: { ...put, headers: [['X-Animal', 'okapi']], before: [{ headers: [] }] },
    responses: remembered('600', allowMethods('PUT'), allowHeaders('X-Plant')),
    expect: { ...blocked('preflight', 'header-not-allowed'), preflights: 2 },
  },
];

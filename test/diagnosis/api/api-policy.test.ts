import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apiPolicy } from '../../../src/diagnosis/api/api-policy';
import { diagnose } from '../../../src/diagnosis/diagnose';
import { fixOf } from '../../../src/diagnosis/fix/fix-of';
import type { ServerPolicy } from '../../../src/diagnosis/fix/fix';
import type { Exchange, Response } from '../../../src/exchange/exchange';
import { blocked, completed, exchange, hop, PAGE, preflight, response, sentBy } from '../exchange-builder';
import type { Headers } from '../exchange-builder';

const SERVER = 'https://api.example';

/** A request of the page, and what the server says to it today. */
type Call = {
  readonly method: string;
  readonly names: readonly string[];
  readonly hasCookie: boolean;
  /** Headers of the response; null where the preflight is refused before. */
  readonly says: Headers | null;
  readonly preflightSays: Headers;
  readonly status: number;
};

const isSimple = ({ method, names }: Call): boolean =>
  method !== 'PUT' && method !== 'DELETE' && names.length === 0;

function exchangeOf(call: Call, id: number): Exchange {
  const { method, names, hasCookie, says, preflightSays, status } = call;
  const own = Object.fromEntries(names.map((name) => [name, 'x']));
  const sentPreflight = isSimple(call) ? null : preflight(method, names, response(204, preflightSays));
  const isStopped = says === null && sentPreflight !== null;
  const first = hop({
    url: `${SERVER}/v1/${id}`,
    method,
    requestHeaders: isStopped
      ? null
      : sentBy(PAGE, { ...own, ...(hasCookie ? { Cookie: 'session=1' } : {}) }),
    preflight: sentPreflight,
    response: isStopped ? null : response(status, says ?? {}),
  });
  const stopped = { ...exchange([first], blocked), id: String(id) };
  const isBlocked = diagnose(stopped).verdict === 'blocked';
  return isBlocked ? stopped : { ...exchange([first], completed), id: String(id) };
}

const drawn = new Map<string, Exchange>();

/**
 * A call is the same exchange in every API that has it, so that it is diagnosed once.
 *
 * @param times how often the API has it already
 */
function exchangeDrawn(call: Call, times: number): Exchange {
  const key = `${JSON.stringify(call)} ${times}`;
  const seen = drawn.get(key) ?? exchangeOf(call, drawn.size);
  drawn.set(key, seen);
  return seen;
}

function exchangesOf(calls: readonly Call[]): readonly Exchange[] {
  const texts = calls.map((call) => JSON.stringify(call));
  return calls.map((call, index) =>
    exchangeDrawn(call, texts.slice(0, index).filter((text) => text === texts[index]).length),
  );
}

const logOf = (exchanges: readonly Exchange[]) => ({ exchanges, diagnosisOf: diagnose });

function neededBy(seen: Exchange): ServerPolicy | null {
  const fix = fixOf(seen);
  return fix?.kind === 'server' ? (fix.policies[0] ?? null) : null;
}

function mustNeed(seen: Exchange): ServerPolicy {
  const needed = neededBy(seen);
  if (needed === null) throw new Error('No server has to change.');
  return needed;
}

/** What a server that was configured so says, written down here once more and without the code under test. */
function configuredResponse(before: Response, policy: ServerPolicy, isPreflight: boolean): Response {
  const kept = before.headers.filter(({ name }) => !/^access-control-(?!expose)/i.test(name));
  const listed = (name: string, values: readonly string[]) =>
    isPreflight && values.length > 0 ? [{ name, value: values.join(', ') }] : [];
  return {
    ...before,
    status: isPreflight ? 204 : before.status,
    headers: [
      ...kept,
      { name: 'Access-Control-Allow-Origin', value: PAGE },
      ...(policy.allowCredentials ? [{ name: 'Access-Control-Allow-Credentials', value: 'true' }] : []),
      ...listed('Access-Control-Allow-Methods', policy.allowMethods),
      ...listed('Access-Control-Allow-Headers', policy.allowHeaders),
    ],
  };
}

function after(call: Call, seen: Exchange, policy: ServerPolicy): Exchange {
  const [first] = seen.hops;
  const own = Object.fromEntries(call.names.map((name) => [name, 'x']));
  const received = first.preflight?.response ?? null;
  return {
    ...exchange(
      [
        hop({
          ...first,
          // Of a request that was never sent nobody knows whether it has a cookie.
          requestHeaders: first.requestHeaders ?? sentBy(PAGE, own),
          preflight:
            first.preflight === null || received === null
              ? null
              : { ...first.preflight, response: configuredResponse(received, policy, true) },
          response: configuredResponse(first.response ?? response(200), policy, false),
        }),
      ],
      completed,
    ),
    id: seen.id,
  };
}

const STAR: Headers = { 'Access-Control-Allow-Origin': '*' };
const LISTED: Headers = { 'Access-Control-Allow-Origin': PAGE, 'Access-Control-Allow-Credentials': 'true' };
const LISTS: Headers = {
  'Access-Control-Allow-Methods': 'GET, PUT, DELETE',
  'Access-Control-Allow-Headers': 'content-type, x-a, x-b',
};

const call: fc.Arbitrary<Call> = fc.record({
  method: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE'),
  names: fc.subarray(['content-type', 'x-a', 'x-b', 'authorization']),
  hasCookie: fc.boolean(),
  says: fc.constantFrom(null, {}, STAR, LISTED),
  preflightSays: fc.constantFrom({}, STAR, { ...STAR, ...LISTS }, { ...LISTED, ...LISTS }),
  status: fc.constantFrom(200, 401, 500),
});

const APIS = 250;

describe('one configuration for one API', () => {
  it(`lets ${String(APIS)} generated APIs pass, and all that passed before`, () => {
    let changed = 0;
    fc.assert(
      fc.property(fc.array(call, { minLength: 2, maxLength: 30 }), (calls) => {
        const exchanges = exchangesOf(calls);
        const requested = exchanges.find(
          (seen) => diagnose(seen).verdict === 'blocked' && neededBy(seen) !== null,
        );
        if (requested === undefined) return;
        changed += 1;
        const { policy, requests } = apiPolicy(requested, mustNeed(requested), logOf(exchanges));
        const covered = new Set(requests.map(({ id }) => id));
        for (const [index, seen] of exchanges.entries()) {
          const one = calls[index];
          if (one === undefined) throw new Error('no call');
          const passed = diagnose(seen).verdict === 'allowed';
          if (!passed && !covered.has(seen.id)) continue;
          expect(diagnose(after(one, seen, policy)).causes).toEqual([]);
        }
      }),
      { numRuns: APIS, seed: 20_261_130 },
    );
    expect(changed).toBeGreaterThan(APIS / 2);
  });

  const PUT: Call = {
    method: 'PUT',
    names: ['content-type'],
    hasCookie: false,
    says: null,
    preflightSays: {},
    status: 200,
  };

  it('allows what each blocked request needs', () => {
    const exchanges = [
      exchangeOf(PUT, 1),
      exchangeOf({ ...PUT, method: 'DELETE', names: ['x-a'] }, 2),
      exchangeOf({ ...PUT, method: 'GET', names: [], says: {} }, 3),
    ];
    const [first] = exchanges;
    if (first === undefined) throw new Error('no request');
    const { policy, requests, blocked: count, left } = apiPolicy(first, mustNeed(first), logOf(exchanges));
    expect([...policy.allowMethods].sort()).toEqual(['DELETE', 'PUT']);
    expect([...policy.allowHeaders].sort()).toEqual(['content-type', 'x-a']);
    expect(requests).toHaveLength(3);
    expect(count).toBe(3);
    expect(left).toBe(0);
  });

  it('keeps what the server allows today, used or not', () => {
    const exchanges = [
      exchangeOf({ ...PUT, method: 'DELETE', names: ['x-c'] }, 1),
      exchangeOf({ ...PUT, says: LISTED, preflightSays: { ...LISTED, ...LISTS } }, 2),
    ];
    const [first] = exchanges;
    if (first === undefined) throw new Error('no request');
    const { policy } = apiPolicy(first, mustNeed(first), logOf(exchanges));
    expect(policy.allowMethods).toEqual(expect.arrayContaining(['GET', 'PUT', 'DELETE']));
    expect(policy.allowHeaders).toEqual(expect.arrayContaining(['content-type', 'x-a', 'x-b', 'x-c']));
  });

  it('takes the credentials of any request of the API', () => {
    const exchanges = [
      exchangeOf(PUT, 1),
      exchangeOf({ ...PUT, method: 'GET', names: [], hasCookie: true, says: {} }, 2),
    ];
    const [first] = exchanges;
    if (first === undefined) throw new Error('no request');
    expect(apiPolicy(first, mustNeed(first), logOf(exchanges)).policy.allowCredentials).toBe(true);
  });

  it('leaves out other servers, other pages and the page’s own server', () => {
    const first = exchangeOf(PUT, 1);
    const other = exchangeOf({ ...PUT, method: 'DELETE' }, 2);
    const elsewhere = { ...other, hops: [{ ...other.hops[0], url: 'https://other.example/' }] } as const;
    const others = [elsewhere, { ...other, pageOrigin: 'https://another.example' }];
    const { policy, requests } = apiPolicy(first, mustNeed(first), logOf([first, ...others]));
    expect(policy.allowMethods).toEqual(['PUT']);
    expect(requests).toEqual([first]);
  });

  it('is for the one request where nothing else was recorded', () => {
    const first = exchangeOf(PUT, 1);
    const needed = mustNeed(first);
    expect(apiPolicy(first, needed, null)).toEqual({
      policy: needed,
      requests: [first],
      blocked: 1,
      left: 0,
      ifWithoutCredentials: false,
      everyOrigin: false,
      publicPaths: { apart: [], restricted: [] },
    });
  });

  const OPEN: Call = { ...PUT, method: 'GET', names: [], says: STAR };
  const LOGGED_IN: Call = { ...PUT, method: 'GET', names: [], hasCookie: true, says: STAR };

  it('is for every origin only where all of its requests are without credentials and allowed by *', () => {
    const shut: Call = { ...PUT, says: { ...STAR } };
    const first = exchangeOf(shut, 1);
    const needed = mustNeed(first);
    expect(needed.allowOrigin).toBe('*');
    const beside = (...calls: readonly Call[]): boolean => {
      const others = calls.map((call, index) => exchangeOf(call, index + 2));
      return apiPolicy(first, needed, logOf([first, ...others])).everyOrigin;
    };
    expect(beside(OPEN)).toBe(true);
    expect(beside(OPEN, { ...OPEN, says: LISTED })).toBe(false);
    expect(beside(OPEN, LOGGED_IN)).toBe(false);
  });

  it('leaves a path alone that every site may request today', () => {
    const [first, open] = [exchangeOf(LOGGED_IN, 1), exchangeOf(OPEN, 2)];
    const { policy, publicPaths } = apiPolicy(first, mustNeed(first), logOf([first, open]));
    expect(policy.allowCredentials).toBe(true);
    expect(publicPaths).toEqual({ apart: ['/v1/2'], restricted: [] });
  });

  it('says which path every site may request today that also needs a change', () => {
    const first = exchangeOf(LOGGED_IN, 1);
    const open = { ...exchangeOf(OPEN, 1), id: '2' };
    const { publicPaths } = apiPolicy(first, mustNeed(first), logOf([first, open]));
    expect(publicPaths).toEqual({ apart: [], restricted: ['/v1/1'] });
  });

  it('takes no path for public that lists this page', () => {
    const [first, listed] = [exchangeOf(LOGGED_IN, 1), exchangeOf({ ...OPEN, says: LISTED }, 2)];
    const { publicPaths } = apiPolicy(first, mustNeed(first), logOf([first, listed]));
    expect(publicPaths).toEqual({ apart: [], restricted: [] });
  });
});

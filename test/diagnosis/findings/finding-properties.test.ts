import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FINDINGS } from '../../../src/diagnosis/findings';
import type { FindingCode } from '../../../src/diagnosis/findings/finding';
import type { ResponseChange } from '../../../src/diagnosis/findings/found-finding';
import { findingsOf } from '../../../src/diagnosis/findings/findings-of';
import { openQuestions } from '../../../src/diagnosis/findings/open-questions';
import { withHeader } from '../../../src/diagnosis/fix/response-edit';
import type { Exchange, Hop, Response } from '../../../src/exchange/exchange';
import { HOSTILE } from '../../panel/hostile-exchanges';
import { RECORDED_SHOP } from '../../panel/recorded-shop';
import { PAGE } from '../exchange-builder';
import { codesIn, diagnosisOf, findingIn, foundIn, historyOf } from './found';
import { FINDING_SAMPLES } from './sample-findings';
import { seen } from './seen-requests';

/** What no single exchange can show. */
const NEEDS_ANOTHER: readonly FindingCode[] = ['origin-reflected', 'any-subdomain-allowed'];

/** What a single exchange can only suggest. */
const SUGGESTED_BY_ONE: readonly FindingCode[] = [
  'origin-matched-loosely',
  'vary-missing',
  'development-origin-allowed',
];

const origins = fc.constantFrom(
  PAGE,
  'null',
  '*',
  '',
  'http://app.example',
  'http://localhost:3000',
  'https://app.example.evil',
  'https://evilapp.example',
  'https://a.shop.example',
  'https://b.shop.example',
  'https://',
  'https://app.example, https://b.example',
);
const text = fc.string({ unit: 'binary', maxLength: 30 });
const values = fc.oneof(
  origins,
  text,
  fc.constantFrom('true', '600', '99999999', 'GET,PUT,TRACE', 'Set-Cookie, X-Auth-Token'),
);
const names = fc.oneof(
  fc.constantFrom(
    'Access-Control-Allow-Origin',
    'Access-Control-Allow-Credentials',
    'Access-Control-Allow-Methods',
    'Access-Control-Allow-Headers',
    'Access-Control-Expose-Headers',
    'Access-Control-Max-Age',
    'Vary',
    'Age',
    'Cache-Control',
    'Set-Cookie',
  ),
  text,
);
const headers = fc.dictionary(names, values, { maxKeys: 8 });

const seenExchange: fc.Arbitrary<Exchange> = fc
  .record({
    from: origins,
    url: fc.oneof(
      fc.constantFrom('https://api.example/orders', 'https://api.example/orders/7', `${PAGE}/own`),
      text,
    ),
    method: fc.oneof(fc.constantFrom('GET', 'POST', 'PUT'), text),
    status: fc.constantFrom(0, 200, 201, 304, 403, 500),
    sent: headers,
    received: headers,
    preflight: fc.option(headers, { nil: undefined }),
    names: fc.array(text, { maxLength: 3 }),
    blocked: fc.boolean(),
  })
  .map(({ preflight, ...rest }) => seen(preflight === undefined ? rest : { ...rest, preflight }));

/** The exchange after a remedy's changes. */
function remedied(exchange: Exchange, changes: readonly ResponseChange[]): Exchange {
  const inResponse = (response: Response | null, change: ResponseChange): Response | null =>
    response === null
      ? null
      : {
          ...response,
          headers: change.headers.reduce(
            (list, { name, after }) => withHeader(list, name, after),
            response.headers,
          ),
        };
  const inHop = (hop: Hop, index: number): Hop =>
    changes
      .filter((change) => change.hop === index)
      .reduce<Hop>(
        (before, change) =>
          change.response !== 'preflight'
            ? { ...before, response: inResponse(before.response, change) }
            : before.preflight === null
              ? before
              : {
                  ...before,
                  preflight: { ...before.preflight, response: inResponse(before.preflight.response, change) },
                },
        hop,
      );
  const [first, ...rest] = exchange.hops;
  return { ...exchange, hops: [inHop(first, 0), ...rest.map((hop, index) => inHop(hop, index + 1))] };
}

describe('the findings', () => {
  it('are found of anything that a recorder can make, beside anything else', () => {
    fc.assert(
      fc.property(fc.array(seenExchange, { minLength: 1, maxLength: 5 }), (made) => {
        const exchanges = [...made.map((each, index) => ({ ...each, id: String(index) })), ...HOSTILE];
        const history = historyOf(exchanges);
        for (const exchange of exchanges) {
          const codes = findingsOf(exchange, diagnosisOf(exchange), history).map(({ code }) => code);
          expect(new Set(codes).size).toBe(codes.length);
          for (const code of codes) expect(FINDINGS.map((finding) => finding.code)).toContain(code);
          for (const question of openQuestions(exchange, history)) expect(question.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('claim nothing of a single exchange that takes the responses to two', () => {
    fc.assert(
      fc.property(seenExchange, (exchange) => {
        for (const { code, knownBy, witnesses } of foundIn(exchange)) {
          expect(NEEDS_ANOTHER).not.toContain(code);
          expect(witnesses).toEqual([]);
          if (SUGGESTED_BY_ONE.includes(code)) expect(knownBy).toBe('assumed');
        }
      }),
      { numRuns: 500 },
    );
  });

  it('take the same request sent twice for no second witness of an origin', () => {
    fc.assert(
      fc.property(seenExchange, (exchange) => {
        const again = { ...exchange, id: 'again' };
        for (const code of NEEDS_ANOTHER) expect(codesIn(exchange, [again, again])).not.toContain(code);
      }),
    );
  });

  it('are gone once their changes of headers are made, and no request that passed is blocked by them', () => {
    let checked = 0;
    const check = (exchange: Exchange, others: readonly Exchange[]): void => {
      for (const { code, remedy } of foundIn(exchange, others)) {
        if (remedy.changes.length === 0) continue;
        checked += 1;
        const after = remedied(exchange, remedy.changes);
        // Where a response allows far more than was used, its author decides what it should offer.
        if (code !== 'more-allowed-than-used') expect(codesIn(after, others)).not.toContain(code);
        if (diagnosisOf(exchange).causes.length === 0) expect(diagnosisOf(after).causes).toEqual([]);
      }
    };
    for (const { code } of FINDINGS) {
      const { exchange, others = [] } = FINDING_SAMPLES[code].shows;
      check(exchange, others);
    }
    for (const exchange of RECORDED_SHOP) check(exchange, []);
    fc.assert(
      fc.property(seenExchange, (exchange) => check(exchange, [])),
      { numRuns: 300 },
    );
    expect(checked).toBeGreaterThan(20);
  });

  it('are the same wherever in the log the other requests stand', () => {
    const { exchange, others = [] } = FINDING_SAMPLES['origin-reflected'].shows;
    const before = findingsOf(exchange, diagnosisOf(exchange), historyOf([...others, exchange]));
    const after = findingsOf(exchange, diagnosisOf(exchange), historyOf([exchange, ...others]));
    expect(after.map(({ code }) => code)).toEqual(before.map(({ code }) => code));
    expect(findingIn(exchange, 'origin-reflected', others).witnesses).toHaveLength(1);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose';
import { endpointHistory } from '../../../src/diagnosis/reading/log/endpoint-history';
import { plainText } from '../../../src/diagnosis/words/prose';
import { situationsOf } from '../../../src/diagnosis/situations/situations-of';
import type { Exchange } from '../../../src/exchange/exchange';
import { HOSTILE } from '../../panel/hostile-exchanges';
import { RECORDED_SHOP } from '../../panel/recorded-shop';
import { PAGE } from '../exchange-builder';
import { respondedWith, refusedPreflight } from './sample';

const values = fc.oneof(
  fc.constantFrom(
    PAGE,
    '*',
    'null',
    '',
    'http://localhost:3000',
    `${PAGE}/`,
    '*, *',
    'true',
    'Hit',
    '/x/',
    '7',
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
);
const headers = fc.dictionary(
  fc.constantFrom(
    'Access-Control-Allow-Origin',
    'Access-Control-Allow-Headers',
    'Access-Control-Allow-Methods',
    'Vary',
    'Age',
    'X-Cache',
    'Date',
    'X-Request-Id',
    'Location',
    'Server',
    'Via',
    'WWW-Authenticate',
    'x-amzn-ErrorType',
    'cf-ray',
  ),
  values,
);
const status = fc.constantFrom(200, 204, 301, 302, 307, 400, 401, 403, 404, 405, 429, 500, 502, 504);
const options = fc.record({
  id: fc.constantFrom('a', 'b'),
  url: fc.oneof(
    fc.constantFrom('https://api.example/orders/1', 'http://api.example/login', 'http://localhost:1/a'),
    fc.webUrl({ withQueryParameters: true }),
    fc.string(),
  ),
  page: fc.constantFrom(PAGE, 'null', null, 'https://x.vercel.app'),
  requested: fc.subarray(['x-api-key', 'sentry-trace', 'x-a', 'authorization']),
});
const recorded: fc.Arbitrary<Exchange> = fc
  .tuple(fc.boolean(), status, headers, options)
  .map(([isPreflight, code, response, more]) =>
    isPreflight ? refusedPreflight(code, response, more) : respondedWith(code, response, more),
  );

describe('what happened to any exchange', () => {
  it('is told without a throw, with witnesses from the log only and a way to settle each assumption', () => {
    fc.assert(
      fc.property(recorded, fc.array(recorded, { maxLength: 4 }), (shown, others) => {
        const diagnosis = diagnose(shown);
        const known = new Set(others.map(({ id }) => id).filter((id) => id !== shown.id));
        const log = { exchanges: [...others, shown], diagnosisOf: diagnose };
        for (const found of situationsOf(shown, diagnosis, endpointHistory(log))) {
          for (const { exchangeId } of found.witnesses) expect(known).toContain(exchangeId);
          expect(found.knownBy === 'assumed' ? plainText(found.confirm) : 'known').not.toBe('');
        }
        for (const found of situationsOf(shown, diagnosis, null)) expect(found.witnesses).toEqual([]);
      }),
    );
  });

  it('is survived for what strangers send', () => {
    const all = [...HOSTILE, ...RECORDED_SHOP];
    const history = endpointHistory({ exchanges: all, diagnosisOf: diagnose });
    for (const shown of all)
      for (const { happened } of situationsOf(shown, diagnose(shown), history))
        expect(plainText(happened)).not.toBe('');
  });
});

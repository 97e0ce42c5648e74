import { describe, expect, it } from 'vitest';
import {
  NO_EDITS,
  recordedLineKey,
  withAddedLine,
  withLine,
  withMethod,
  withStatus,
} from '../../../src/diagnosis/what-if/what-if-edits';
import { codesOf } from '../codes-of';
import { PAGE, completed, exchange, hop, response } from '../exchange-builder';
import { RESPONSE, PREFLIGHT, allowed, allowing, line, refusedPreflight, tried, typed } from './tried-edits';

describe('a response that was not recorded', () => {
  it('is one without any CORS header, and can be written', () => {
    const named = withAddedLine(NO_EDITS, PREFLIGHT, line('Access-Control-Allow-Headers', 'content-type'));
    const past = tried(refusedPreflight, named);
    expect(codesOf(past.diagnosis)).toEqual(['allow-origin-missing']);
    expect(past.diagnosis.causes[0]?.knownBy).toBe('assumed');
    expect(past.responses.map(({ seen }) => seen)).toEqual([true, false]);
    const written = withAddedLine(named, RESPONSE, line('Access-Control-Allow-Origin', '*'));
    expect(tried(refusedPreflight, written).diagnosis.verdict).toBe('allowed');
  });

  it('is that of a preflight which another method makes necessary', () => {
    const put = tried(allowed, withMethod(NO_EDITS, 'put'));
    expect(put.diagnosis).toMatchObject({
      verdict: 'blocked',
      blockedAt: { stage: 'preflight', hop: 0 },
      preflight: { required: true, sent: true, reasons: [{ kind: 'method', method: 'PUT' }] },
      reachedServer: 'no',
    });
    expect(put.responses[0]).toMatchObject({ place: PREFLIGHT, seen: false, method: 'OPTIONS' });
    const allowing = [
      line('Access-Control-Allow-Origin', PAGE),
      line('Access-Control-Allow-Methods', 'PUT'),
    ].reduce((edits, one) => withAddedLine(edits, PREFLIGHT, one), withMethod(NO_EDITS, 'put'));
    expect(tried(allowed, allowing).diagnosis.verdict).toBe('allowed');
  });

  it('is that of a preflight which another header makes necessary', () => {
    const requested = tried(allowed, withAddedLine(NO_EDITS, 'request', line('X-Api-Key', '1')));
    expect(requested.diagnosis.preflight.reasons).toMatchObject([{ kind: 'header', name: 'x-api-key' }]);
    expect(codesOf(requested.diagnosis)).toContain('header-not-allowed');
  });

  it('is where another Location leads', () => {
    const recorded = exchange(
      [
        hop({
          response: response(302, { Location: 'https://cdn.example/a', 'Access-Control-Allow-Origin': '*' }),
        }),
        hop({ url: 'https://cdn.example/a', response: allowing('*') }),
      ],
      completed,
    );
    const location = recordedLineKey('location', 0);
    const same = tried(recorded, withAddedLine(NO_EDITS, RESPONSE, line('Vary', 'Origin')));
    expect(same.diagnosis.verdict).toBe('allowed');
    const other = tried(recorded, withLine(NO_EDITS, RESPONSE, typed(location, 'https://cdn.example/b')));
    expect(other.responses.map(({ url, seen }) => ({ url, seen }))).toEqual([
      { url: 'https://api.example/orders', seen: true },
      { url: 'https://cdn.example/b', seen: false },
    ]);
    const final = tried(recorded, withStatus(NO_EDITS, RESPONSE, '200'));
    expect(final.exchange.hops).toHaveLength(1);
    expect(final.diagnosis.verdict).toBe('allowed');
  });
});

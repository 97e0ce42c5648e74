import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOkStatus } from '../../../src/fetch-standard/status';
import { corsChecks, namesToList, preflightChecks } from '../../../src/report/script/header-check';
import { holds } from './holds';
import { judgedResponse, passesCorsCheck, passesPreflight } from './judged-response';

const RUNS = { numRuns: 20_000 };

describe('the checks of a script', () => {
  it('hold for exactly those responses that pass the CORS check', () => {
    let passing = 0;
    fc.assert(
      fc.property(judgedResponse, (response) => {
        const passes = corsChecks(response).every((check) => holds(check, response.headers));
        expect(passes).toBe(passesCorsCheck(response));
        if (passes) passing += 1;
      }),
      RUNS,
    );
    expect(passing).toBeGreaterThan(500);
  });

  it('hold, with the status, for exactly those preflight responses that pass the rules', () => {
    let passing = 0;
    fc.assert(
      fc.property(judgedResponse, (response) => {
        const checks = preflightChecks(response);
        const passes = isOkStatus(response.status) && checks.every((check) => holds(check, response.headers));
        expect(passes).toBe(passesPreflight(response));
        if (passes) passing += 1;
      }),
      RUNS,
    );
    expect(passing).toBeGreaterThan(100);
  });

  it('tell of Authorization only where a wildcard could stand for it', () => {
    const request = { origin: 'https://app.example', method: 'GET', names: ['authorization', 'x-one'] };
    expect(namesToList({ ...request, credentials: false })).toEqual(['authorization']);
    expect(namesToList({ ...request, credentials: true })).toEqual([]);
  });
});

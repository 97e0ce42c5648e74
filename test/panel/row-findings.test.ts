import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/diagnosis/diagnose';
import { caseReader } from '../../src/diagnosis/case';
import type { CaseReader } from '../../src/diagnosis/case';
import { findingsReader, risksOf } from '../../src/panel/store/row-findings';
import { rowOf } from '../../src/panel/store/row';
import { PAGE } from '../diagnosis/exchange-builder';
import { allows, seen } from '../diagnosis/findings/seen-requests';

const row = rowOf(
  seen({
    received: allows(PAGE, { 'Access-Control-Expose-Headers': 'X-Auth-Token', 'X-Auth-Token': '1' }),
    preflight: allows(PAGE, { 'Access-Control-Allow-Methods': 'PUT' }),
    method: 'PUT',
  }),
);

/** Cases beside requests that are looked for. */
function casesThat(find: () => readonly []): CaseReader {
  const history = {
    sameEndpoint: find,
    samePath: find,
    sameApi: find,
    withLocation: find,
    diagnosisOf: diagnose,
  };
  return caseReader({ log: { exchanges: [row.exchange], diagnosisOf: diagnose }, history });
}

describe('the findings of a row', () => {
  it('are worked out once for each state of the log, however often the list is drawn', () => {
    let looks = 0;
    const read = findingsReader(
      casesThat(() => {
        looks += 1;
        return [];
      }),
    );
    const first = read(row);
    const after = looks;
    expect(after).toBeGreaterThan(0);
    expect(read(row)).toBe(first);
    expect(looks).toBe(after);
  });

  it('are marked in the list without the hints', () => {
    const read = findingsReader(casesThat(() => []));
    expect(read(row).map(({ severity }) => severity)).toContain('hint');
    expect(risksOf(row, read).map(({ code }) => code)).toEqual(['secret-exposed']);
  });

  it('take nothing of the list away when there is a bug in one of them', () => {
    const read = findingsReader(
      casesThat(() => {
        throw new Error('a planted bug');
      }),
    );
    expect(() => read(row)).toThrow('a planted bug');
    expect(risksOf(row, read)).toEqual([]);
  });
});

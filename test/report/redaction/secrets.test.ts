import { describe, expect, it } from 'vitest';
import { missedAims, missedOrdinaryAims } from '../secrets/aims';
import { measureBorder, measurePrinted } from '../secrets/measure';
import { ordinaryInputs } from '../secrets/ordinary-inputs';
import { COUNTS, plantsOf, SEED } from '../secrets/plants';
import { PRINTERS } from '../secrets/printers';

const plants = plantsOf(SEED);

/** Each nth plant. The numbers have no divisor in common with that of the places, so that every place comes up. */
const each = (nth: number) => plants.filter((_, index) => index % nth === 0);

describe('what leaves', () => {
  it('is measured by many secrets in many places', () => {
    expect(COUNTS.forms).toBeGreaterThanOrEqual(50);
    expect(COUNTS.places).toBeGreaterThanOrEqual(300);
    expect(COUNTS.services).toBeGreaterThanOrEqual(75);
    expect(ordinaryInputs.length).toBeGreaterThanOrEqual(300);
  });

  it('holds no secret that its name or its form tells, and few that nothing tells', () => {
    expect(missedAims(measureBorder(each(3)))).toEqual([]);
  });

  it.each(PRINTERS)('holds none as $printer either, and says what the panel says', (printer) => {
    const told = each(157).filter(({ tells }) => tells === 'name' || tells === 'published form');
    const { leaks, contradictions } = measurePrinted(told, [printer]);
    expect(told.length).toBeGreaterThan(200);
    expect(leaks.map(({ plant }) => plant.text)).toEqual([]);
    expect(contradictions).toEqual([]);
  });

  it('holds what is ordinary as it is, and evidence always', () => {
    expect(missedOrdinaryAims()).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/diagnosis/diagnose';
import { elsewhereOf } from '../../src/diagnosis/elsewhere/elsewhere';
import { fixOf } from '../../src/diagnosis/fix/fix-of';
import { judgedOf } from '../../src/diagnosis/judging/judged';
import { traceOf } from '../../src/diagnosis/judging/trace';
import { whatIf } from '../../src/diagnosis/what-if/what-if';
import { NO_EDITS, withStatus } from '../../src/diagnosis/what-if/what-if-edits';
import { allCases } from '../zoo/cases/all-cases';
import { playIn } from './fix/play-case';

/** Every case of the zoo that the rules play, as both browsers would show it. */
const played = allCases.flatMap((zooCase) =>
  (['chromium', 'firefox'] as const).flatMap((browser) => playIn(zooCase, browser)?.exchange ?? []),
);

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('a diagnosis', () => {
  it('is plain data: cloned, spread and written as JSON it loses nothing', () => {
    expect(played.length).toBeGreaterThan(300);
    for (const exchange of played) {
      const diagnosis = diagnose(exchange);
      expect(structuredClone(diagnosis)).toStrictEqual(diagnosis);
      expect({ ...diagnosis }).toStrictEqual(diagnosis);
      expect(asJson(diagnosis)).toStrictEqual(diagnosis);
    }
  });

  it('is as plain of a request that was never made', () => {
    for (const exchange of played) {
      const edits = withStatus(NO_EDITS, { message: 'response', hop: 0 }, '204');
      const tried = whatIf(exchange, diagnose(exchange), edits);
      if (tried === null) continue;
      expect(asJson(tried.diagnosis)).toStrictEqual(tried.diagnosis);
      expect(asJson(tried.trace)).toStrictEqual(tried.trace);
    }
  });
});

describe('what is worked out of an exchange later', () => {
  it('is plain data too, and worked out once', () => {
    for (const exchange of played) {
      const later = { trace: traceOf(exchange), elsewhere: elsewhereOf(exchange), fix: fixOf(exchange) };
      expect(asJson(later)).toStrictEqual(later);
      expect(traceOf(exchange)).toBe(later.trace);
      expect(elsewhereOf(exchange)).toBe(later.elsewhere);
      expect(fixOf(exchange)).toBe(later.fix);
    }
  });

  it('is worked out anew of an exchange that went on', () => {
    const [exchange] = played;
    if (exchange === undefined) throw new Error('the zoo has cases');
    expect(judgedOf({ ...exchange, end: null })).not.toBe(judgedOf(exchange));
    expect(diagnose({ ...exchange, end: null })).not.toStrictEqual(diagnose(exchange));
  });
});

import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose';
import { explainCause } from '../../../src/diagnosis/sentences/explain-cause';
import { plainText } from '../../../src/diagnosis/words/prose';
import { enginesThatDiffer } from '../../../src/diagnosis/what-if/other-engines';
import { whatIf } from '../../../src/diagnosis/what-if/what-if';
import { NO_EDITS, withMethod } from '../../../src/diagnosis/what-if/what-if-edits';
import { generateCases } from '../../differential/generate/generate-cases';
import { playIn } from '../fix/play-case';

describe('another engine that decides otherwise about edited requests', () => {
  it('is named with a reason wherever it would block', () => {
    const titles = generateCases(300, 20_261_122).flatMap((generated) => {
      const played = playIn(generated, 'chromium');
      const tried =
        played === null
          ? null
          : whatIf(played.exchange, diagnose(played.exchange), withMethod(NO_EDITS, 'GET'));
      if (tried === null) return [];
      return enginesThatDiffer(tried).flatMap(({ engine, blockedBy }) => {
        expect(engine).not.toBe('chromium');
        if (blockedBy === null) return [];
        return [plainText(explainCause(blockedBy).title)];
      });
    });
    expect(titles.length).toBeGreaterThan(0);
    expect(titles.every((title) => title.length > 5)).toBe(true);
  });
});

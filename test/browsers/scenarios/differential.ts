import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseSender } from '../../differential/case-sender';
import { COMPARISONS } from '../../differential/comparison';
import { runDifferential } from '../../differential/differential-run';
import type { DifferentialResult } from '../../differential/differential-run';
import { disagreementText, tallyLines } from '../../differential/disagreement-report';
import { generateCases } from '../../differential/generate/generate-cases';
import type { BrowserName } from '../driver/browser-session';
import { useStage } from './stage';

const COUNT = 300;
const SEED = 20_260_101;

/** Sends cases that nobody chose, always the same, and expects panel and browser to say the same of each. */
export function describeDifferential(browser: BrowserName): void {
  describe(`The panel agrees with ${browser} on ${COUNT} generated requests (seed ${SEED})`, () => {
    const stage = useStage(browser, { cases: [] });
    let result: DifferentialResult | undefined;

    beforeAll(async () => {
      const { session, zoo } = stage();
      const sender = await CaseSender.open(session, zoo);
      result = await runDifferential(sender, generateCases(COUNT, SEED));
    }, 240_000);
    afterAll(() => {
      if (result !== undefined) console.log(tallyLines(result).join('\n'));
    });

    it.each(COMPARISONS)('%s', (name) => {
      if (result === undefined) throw new Error('Nothing was sent.');
      const differing = result.disagreements.filter(({ differences }) =>
        differences.some((difference) => difference.name === name),
      );
      expect(differing.map(disagreementText).join('\n\n')).toBe('');
      const { agrees, open, 'out-of-sight': unseen } = result.tally[name];
      expect(agrees + open + unseen).toBe(COUNT);
      expect(agrees).toBeGreaterThan(COUNT / 2);
    });
  });
}

import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose';
import { explainCannot } from '../../../src/diagnosis/fix/explain-cannot';
import { plainText } from '../../../src/diagnosis/words/prose';
import { allCases } from '../../zoo/cases/all-cases';
import { expectationIn } from '../../zoo/zoo-case';
import { playIn } from './play-case';
import { fixOf } from '../../../src/diagnosis/fix/fix-of';

const BROWSERS = ['chromium', 'firefox'] as const;

/** Every case of the zoo that is stopped, with what the panel says of it when it is played by the rules. */
const stopped = allCases.flatMap((zooCase) =>
  BROWSERS.flatMap((browser) => {
    const { verdict } = expectationIn(zooCase, browser);
    if (verdict !== 'blocked') return [];
    const played = playIn(zooCase, browser);
    if (played === null) return [];
    const diagnosis = diagnose(played.exchange);
    return diagnosis.verdict === 'blocked' ? [{ id: zooCase.id, browser, fix: fixOf(played.exchange) }] : [];
  }),
);

describe('the blocked cases of the zoo', () => {
  it('are played to the same end here', () => {
    expect(stopped.length).toBeGreaterThan(150);
  });

  it('each have a fix, or a reason why no header can help', () => {
    expect(stopped.filter(({ fix }) => fix === null).map(({ id }) => id)).toEqual([]);
    const unreasoned = stopped.filter(
      ({ fix }) =>
        fix?.kind === 'cannot' &&
        plainText(explainCannot(fix)) === plainText(explainCannot({ reason: 'allow-origin-missing' })),
    );
    expect(unreasoned.map(({ id, browser }) => `${id} in ${browser}`)).toEqual([]);
  });

  it('cannot be mended by headers only for these reasons', () => {
    const reasons = new Set(stopped.flatMap(({ fix }) => (fix?.kind === 'cannot' ? [fix.reason] : [])));
    expect([...reasons].sort()).toEqual([
      'mode-same-origin',
      'null-origin-with-credentials',
      'redirect-location-invalid',
      'redirect-mode-error',
      'redirect-scheme',
      'scheme-unsupported',
    ]);
  });
});

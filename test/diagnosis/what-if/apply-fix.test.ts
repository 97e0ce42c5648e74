import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose';
import type { Diagnosis } from '../../../src/diagnosis/diagnosis';
import { applyFix } from '../../../src/diagnosis/what-if/apply-fix';
import { whatIf } from '../../../src/diagnosis/what-if/what-if';
import type { WhatIf } from '../../../src/diagnosis/what-if/what-if';
import { whatIfBarrier } from '../../../src/diagnosis/what-if/what-if-barrier';
import { NO_EDITS, withStatus } from '../../../src/diagnosis/what-if/what-if-edits';
import type { Exchange } from '../../../src/exchange/exchange';
import { generateCases } from '../../differential/generate/generate-cases';
import { playIn } from '../fix/play-case';
import { tried } from './tried-edits';
import { fixOf } from '../../../src/diagnosis/fix/fix-of';

const SEED = 20_261_121;
const COUNT = 500;

/** Generated requests as both browsers show them, those where headers decide. */
const EXCHANGES: readonly Exchange[] = generateCases(COUNT, SEED).flatMap((generated) =>
  (['chromium', 'firefox'] as const).flatMap((browser) => {
    const played = playIn(generated, browser);
    if (played === null || whatIfBarrier(diagnose(played.exchange)) !== null) return [];
    return [{ ...played.exchange, id: `${generated.id} in ${browser}` }];
  }),
);

const BLOCKED = EXCHANGES.filter((one) => diagnose(one).verdict === 'blocked');

/** Whether the rules pass here, and in which other engines they do not. */
const outcomeOf = ({ diagnosis, failures }: WhatIf) => ({
  verdict: diagnosis.verdict,
  stoppedIn: [...new Set(failures.map(({ engine }) => engine))],
});

describe('the computed fix, filled in', () => {
  const filledIn = BLOCKED.map((exchange) => ({
    exchange,
    applied: applyFix(tried(exchange, NO_EDITS), NO_EDITS),
  }));

  it('is tried on hundreds of generated requests', () => {
    expect(filledIn.filter(({ applied }) => applied.kind === 'applied').length).toBeGreaterThan(200);
  });

  it('lets every blocked request pass, here and in every engine', () => {
    const failing = filledIn.flatMap(({ exchange, applied }) => {
      if (applied.kind === 'cannot') return [];
      const outcome = outcomeOf(tried(exchange, applied.edits));
      return outcome.verdict === 'allowed' && outcome.stoppedIn.length === 0
        ? []
        : [{ id: exchange.id, ...outcome }];
    });
    expect(failing).toEqual([]);
  });

  it('is there for each request that has a fix in its own tab, and for no other', () => {
    const differing = filledIn.filter(
      ({ exchange, applied }) => (fixOf(exchange)?.kind === 'server') !== (applied.kind === 'applied'),
    );
    expect(differing.map(({ exchange }) => exchange.id)).toEqual([]);
  });
});

const causesOf = ({ causes }: Diagnosis) => causes.map(({ code, stage, hop }) => ({ code, stage, hop }));

/** An edit that is typed wrongly, so that the rules are run and nothing else is changed. */
const withoutEffect = withStatus(NO_EDITS, { message: 'response', hop: 0 }, 'none');

describe('without an edit that has an effect', () => {
  it('the rules find in every request the causes of its own diagnosis', () => {
    const differing = BLOCKED.filter((exchange) => {
      const { diagnosis } = tried(exchange, withoutEffect);
      return JSON.stringify(causesOf(diagnosis)) !== JSON.stringify(causesOf(diagnose(exchange)));
    });
    expect(differing.map(({ id }) => id)).toEqual([]);
  });

  it('a request that got an allowing response is allowed', () => {
    const allowed = EXCHANGES.filter((exchange) => diagnose(exchange).verdict === 'allowed');
    expect(allowed.length).toBeGreaterThan(100);
    for (const exchange of allowed)
      expect(tried(exchange, withoutEffect).diagnosis.verdict, exchange.id).toBe('allowed');
  });

  it('it is the very diagnosis of the request', () => {
    const [exchange] = BLOCKED;
    if (exchange === undefined) throw new Error('some are blocked');
    const diagnosis = diagnose(exchange);
    expect(whatIf(exchange, diagnosis, NO_EDITS)?.diagnosis).toBe(diagnosis);
  });
});

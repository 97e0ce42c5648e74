import { describe, expect, it } from 'vitest';
import { allCases } from '../../zoo/cases/all-cases';
import { unreachable } from '../../zoo/unreachable';
import { expectationIn } from '../../zoo/zoo-case';
import type { Engine, ZooCase } from '../../zoo/zoo-case';
import type { CauseCode } from '../../../src/diagnosis/words/cause-code';
import { ALL_CODES } from './sample-failures';

const ENGINES: readonly Engine[] = ['chromium', 'firefox'];

const isUnreachable = (code: CauseCode, engine: Engine): boolean =>
  unreachable.some((entry) => entry.code === code && entry.browsers.includes(engine));

const expects = (zooCase: ZooCase, engine: Engine, code: CauseCode): boolean => {
  const { first, all } = expectationIn(zooCase, engine);
  return first === code || (all?.includes(code) ?? false);
};

/** Rules that the standard has and no browser enforces: the case shows that the browsers let the request pass. */
const STANDARD_ONLY: ReadonlySet<CauseCode> = new Set<CauseCode>(['authorization-under-wildcard']);

describe.each(ALL_CODES)('the zoo and %s', (code) => {
  const triggering = allCases.filter(({ triggers }) => triggers?.includes(code));

  it.each(ENGINES)('in %s: a case triggers it, or it is listed as unreachable with a reason', (engine) => {
    if (STANDARD_ONLY.has(code)) {
      expect(triggering.map((zooCase) => expectationIn(zooCase, engine).verdict)).toContain('allowed');
      return;
    }
    const isTriggered = triggering.some((zooCase) => expects(zooCase, engine, code));
    expect({ code, engine, isTriggered }).toEqual({
      code,
      engine,
      isTriggered: !isUnreachable(code, engine),
    });
  });

  it('has a nearest neighbour that does not have it, unless no browser can reach it', () => {
    if (ENGINES.every((engine) => isUnreachable(code, engine))) return;
    const neighbours = allCases.filter(({ neighbourOf }) => neighbourOf?.includes(code));
    expect(neighbours.length).toBeGreaterThan(0);
    for (const neighbour of neighbours)
      for (const engine of ENGINES) expect(expects(neighbour, engine, code)).toBe(false);
  });
});

describe('the list of unreachable causes', () => {
  it('gives a reason for each', () => {
    for (const { reason } of unreachable) expect(reason.length).toBeGreaterThan(20);
  });
});

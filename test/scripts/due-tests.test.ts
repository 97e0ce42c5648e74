import { describe, expect, it } from 'vitest';
import { chooseTests, rememberPassed } from '../../scripts/check/due-tests.mjs';
import type { PassedTests, State, Test } from '../../scripts/check/due-tests.mjs';

const OLD: State = { near: 'old', whole: 'old' };
const CHANGED_FAR: State = { near: 'old', whole: 'new' };
const CHANGED_NEAR: State = { near: 'new', whole: 'new' };

const passed: PassedTests = {
  same: OLD,
  near: OLD,
  far: OLD,
};
const test = (key: string, state: State | null): Test => ({ key, state });
const tests: readonly Test[] = [
  test('same', OLD),
  test('near', CHANGED_NEAR),
  test('far', CHANGED_FAR),
  test('new', OLD),
  test('open', null),
];

const keys = (chosen: readonly Test[]) => chosen.map(({ key }) => key);
const havePassed = (...names: readonly string[]) => new Set(names);

describe('the choice of tests for the inner loop', () => {
  it('runs what has not passed yet, what may depend on any file, and what a change reaches otherwise than through a list', () => {
    const { due, far, others } = chooseTests(tests, passed, false);
    expect(keys(due)).toEqual(['near', 'new', 'open']);
    expect(keys(far)).toEqual(['far']);
    expect(keys(others)).toEqual(['same']);
  });

  it('runs all that a change reaches when far ones are wanted', () => {
    const { due, far } = chooseTests(tests, passed, true);
    expect(keys(due)).toEqual(['near', 'far', 'new', 'open']);
    expect(far).toEqual([]);
  });

  it('runs everything when nothing is remembered', () => {
    expect(keys(chooseTests(tests, {}, false).due)).toEqual(keys(tests));
  });
});

describe('what is remembered of a run', () => {
  const choice = chooseTests(tests, passed, false);
  const kept = { same: OLD, far: OLD };

  it('is never that a far test passed with a change that it did not see', () => {
    const remembered = rememberPassed(choice, passed, havePassed(...keys(tests)));
    expect(remembered['far']).toEqual(OLD);
    expect(keys(chooseTests(tests, remembered, false).far)).toEqual(['far']);
    expect(keys(chooseTests(tests, remembered, true).due)).toContain('far');
  });

  it('is the new state of what passed, and nothing of what failed or may depend on any file', () => {
    const remembered = rememberPassed(choice, passed, havePassed('near', 'open'));
    expect(remembered).toEqual({ ...kept, near: CHANGED_NEAR });
  });

  it('is nothing of the tests to run while they are under way', () => {
    expect(rememberPassed(choice, passed, havePassed())).toEqual(kept);
  });

  it('is that a far test passed once it has been run', () => {
    const all = chooseTests(tests, passed, true);
    const remembered = rememberPassed(all, passed, havePassed(...keys(all.due)));
    expect(keys(chooseTests(tests, remembered, false).far)).toEqual([]);
  });
});

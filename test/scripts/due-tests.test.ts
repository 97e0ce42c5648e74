import { describe, expect, it } from 'vitest';
import { chooseTests, rememberPassed } from '../../scripts/check/due-tests.mjs';
import type { PassedTests, State, Test } from '../../scripts/check/due-tests.mjs';

const OLD: State = { near: 'old', whole: 'old' };
const CHANGED_FAR: State = { near: 'old', whole: 'new' };
const CHANGED_NEAR: State = { near: 'new', whole: 'new' };

const passed: PassedTests = { same: OLD, near: OLD, far: OLD };
const tests: readonly Test[] = [
  { key: 'same', state: OLD },
  { key: 'near', state: CHANGED_NEAR },
  { key: 'far', state: CHANGED_FAR },
  { key: 'new', state: OLD },
  { key: 'open', state: null },
];

const keys = (chosen: readonly Test[]) => chosen.map(({ key }) => key);

describe('the choice of tests for the inner loop', () => {
  it('runs what has not passed yet, what may depend on any file, and what a change reaches otherwise than through a list', () => {
    const { due, far, others } = chooseTests(tests, passed, { withFar: false });
    expect(keys(due)).toEqual(['near', 'new', 'open']);
    expect(keys(far)).toEqual(['far']);
    expect(keys(others)).toEqual(['same']);
  });

  it('runs all that a change reaches when far ones are wanted', () => {
    const { due, far } = chooseTests(tests, passed, { withFar: true });
    expect(keys(due)).toEqual(['near', 'far', 'new', 'open']);
    expect(far).toEqual([]);
  });

  it('runs everything when nothing is remembered', () => {
    expect(keys(chooseTests(tests, {}, { withFar: false }).due)).toEqual(keys(tests));
  });
});

describe('what is remembered of a run', () => {
  const choice = chooseTests(tests, passed, { withFar: false });

  it('is never that a far test passed with a change that it did not see', () => {
    const remembered = rememberPassed(choice, passed, new Set(keys(tests)));
    expect(remembered['far']).toEqual(OLD);
    expect(keys(chooseTests(tests, remembered, { withFar: false }).far)).toEqual(['far']);
    expect(keys(chooseTests(tests, remembered, { withFar: true }).due)).toEqual(['far', 'open']);
  });

  it('is the new state of what passed, and nothing of what failed or may depend on any file', () => {
    const remembered = rememberPassed(choice, passed, new Set(['near', 'open']));
    expect(remembered).toEqual({ same: OLD, far: OLD, near: CHANGED_NEAR });
  });

  it('is nothing of the tests to run while they are under way', () => {
    expect(rememberPassed(choice, passed, new Set())).toEqual({ same: OLD, far: OLD });
  });

  it('is that a far test passed once it has been run', () => {
    const all = chooseTests(tests, passed, { withFar: true });
    const remembered = rememberPassed(all, passed, new Set(keys(all.due)));
    expect(keys(chooseTests(tests, remembered, { withFar: false }).far)).toEqual([]);
  });
});

import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { output } from '../../scripts/run/places.mjs';
import { runLanes, runSteps, runTwoAtATime } from '../../scripts/run/run-steps.mjs';
import type { Step } from '../../scripts/run/steps.mjs';

const step = (name: string, exitCode: number, needs: string[] = []): Step => ({
  name,
  command: ['node', '-e', `process.exit(${exitCode})`],
  needs,
});

describe('a run of steps', () => {
  beforeEach(() => {
    vi.spyOn(console, 'log').mockImplementation(() => undefined);
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('goes on after a failure, except with the steps that need what failed', async () => {
    const results = await runSteps([
      step('build', 1),
      step('lint', 0),
      step('browser tests', 0, ['build']),
      step('unit', 0, ['lint']),
      step('after browser tests', 0, ['browser tests']),
    ]);
    expect(results.map(({ name, outcome }) => `${name}: ${outcome}`)).toEqual([
      'build: failed',
      'lint: passed',
      'browser tests: not run',
      'unit: passed',
      'after browser tests: not run',
    ]);
  });

  it('does not run what needs a failed step of an earlier run, in whatever lane', async () => {
    const earlier = await runSteps([step('browsers', 1)]);
    const results = await runLanes([[step('lint', 0)], [step('browser tests', 0, ['browsers'])]], earlier);
    expect(results.map(({ name, outcome }) => `${name}: ${outcome}`)).toEqual([
      'lint: passed',
      'browser tests: not run',
    ]);
  });

  it('runs two steps at a time, each once, whatever comes of the others', async () => {
    const earlier = await runSteps([step('dependencies', 1)]);
    const results = await runTwoAtATime(
      [step('slow', 0), step('types', 1), step('lint', 0, ['dependencies']), step('unit', 0)],
      earlier,
    );
    expect(results.map(({ name, outcome }) => `${name}: ${outcome}`)).toEqual([
      'slow: passed',
      'types: failed',
      'lint: not run',
      'unit: passed',
    ]);
  });

  it('takes a test run that left no report as failed, whatever its exit code says', async () => {
    const [result] = await runSteps([{ ...step('unit', 0), report: join(output, 'test', 'absent.json') }]);
    expect(result).toMatchObject({ outcome: 'failed', tests: null });
  });

  it('takes a run of no test as right only where all tests may have been left out', async () => {
    const report = join(output, 'test', 'absent.json');
    const [result] = await runSteps([{ ...step('unit', 0), report, mayBeEmpty: true }]);
    expect(result).toMatchObject({ outcome: 'passed', tests: null });
    const [failed] = await runSteps([{ ...step('unit', 1), report, mayBeEmpty: true }]);
    expect(failed).toMatchObject({ outcome: 'failed' });
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { summary } from '../../scripts/run/summary.mjs';
import { readTestReport } from '../../scripts/run/test-report.mjs';

const directory = mkdtempSync(join(tmpdir(), 'cors-inspector-report-'));
afterAll(() => {
  rmSync(directory, { recursive: true });
});

function lastLine(text: string): string | undefined {
  return text.split('\n').at(-1);
}

describe('the summary of a run', () => {
  it('ends with the sum of the tests of all steps', () => {
    const text = summary([
      { name: 'types', outcome: 'passed', tests: null, seconds: 1 },
      { name: 'unit', outcome: 'passed', tests: { passed: 40, failed: 0, skipped: [] }, seconds: 2 },
      { name: 'chromium', outcome: 'failed', tests: { passed: 5, failed: 2, skipped: [] }, seconds: 3 },
    ]);
    expect(lastLine(text)).toBe('45 passed, 2 failed');
  });

  it('counts skipped tests and names them', () => {
    const tests = { passed: 1, failed: 0, skipped: ['the panel shows a secret'] };
    const text = summary([{ name: 'firefox', outcome: 'passed', tests, seconds: 1 }]);
    expect(lastLine(text)).toBe('1 passed, 0 failed, 1 skipped');
    expect(text).toContain('firefox: the panel shows a secret');
  });

  it('counts the files that each step left out, and says what leaves none out', () => {
    const tests = { passed: 3, failed: 0, skipped: [] };
    const leftOut = ['test/panel/a.test.tsx', 'test/panel/b.test.tsx'];
    const text = summary([
      { name: 'panel', outcome: 'passed', tests, leftOut, seconds: 1 },
      { name: 'lint by types', outcome: 'passed', tests: null, leftOut: ['src/panel/a.tsx'], seconds: 1 },
    ]);
    expect(lastLine(text)).toBe('3 passed, 0 failed, 2 left out of panel, 1 left out of lint by types');
    expect(text).toContain('npm run check -- --all');
  });

  it('counts a failed step without tests, one that was not run and a crashed test runner as one failure each', () => {
    const text = summary([
      { name: 'lint', outcome: 'failed', tests: null, seconds: 1 },
      { name: 'chromium', outcome: 'not run', tests: null, seconds: 0 },
      { name: 'unit', outcome: 'failed', tests: { passed: 7, failed: 0, skipped: [] }, seconds: 1 },
    ]);
    expect(lastLine(text)).toBe('7 passed, 3 failed');
    expect(text).toMatch(/chromium +NOT RUN/);
  });
});

describe('the count of tests', () => {
  const report = (testResults: unknown): string => {
    const file = join(directory, 'report.json');
    writeFileSync(file, JSON.stringify({ testResults }));
    return file;
  };

  it('takes each test by how it ended', () => {
    const assertionResults = ['passed', 'passed', 'failed', 'skipped', 'pending', 'todo'].map((status) => ({
      status,
      fullName: `a ${status} test`,
    }));
    expect(readTestReport(report([{ name: 'a.test.ts', status: 'failed', assertionResults }]))).toEqual({
      passed: 2,
      failed: 1,
      skipped: ['a skipped test', 'a pending test', 'a todo test'],
    });
  });

  it('counts a file that could not be loaded as a failure', () => {
    const broken = { name: 'broken.test.ts', status: 'failed', assertionResults: [] };
    expect(readTestReport(report([broken]))).toEqual({ passed: 0, failed: 1, skipped: [] });
  });

  it('says so when there is no report', () => {
    expect(readTestReport(join(directory, 'absent.json'))).toBeNull();
  });
});

/** @typedef {import('./run-steps.mjs').StepResult} StepResult */

/**
 * How many failures a step adds to the sum. One that failed without a failing test (a compiler error, a crash of the
 * test runner) or that could not be run counts as one, so that the sum never looks better than the run was.
 *
 * @param {StepResult} result
 */
function failuresOf({ outcome, tests }) {
  return outcome === 'passed' ? 0 : Math.max(tests?.failed ?? 0, 1);
}

/**
 * The end of a run, for people and for programs: the tests that were not run by name, the steps that left files out, a
 * table of the steps, and as the last line the sum, `N passed, M failed` with `, K skipped` and `, F left out of STEP`
 * when there were any.
 *
 * @param {readonly StepResult[]} results
 * @returns {string} lines without a newline at the end
 */
export function summary(results) {
  const skipped = results.flatMap(({ name, tests }) =>
    (tests?.skipped ?? []).map((test) => `  ${name}: ${test}`),
  );
  const leftOut = results.flatMap(({ name, leftOut: files = [] }) =>
    files.length > 0 ? [{ name, count: files.length }] : [],
  );
  const rows = [
    ['step', 'result', 'passed', 'failed', 'skipped', 'seconds'],
    ...results.map((result) => {
      const { name, outcome, tests, seconds } = result;
      const counts =
        tests === null ? ['', '', ''] : [tests.passed, tests.failed, tests.skipped.length].map(String);
      return [name, outcome === 'passed' ? 'passed' : outcome.toUpperCase(), ...counts, seconds.toFixed(1)];
    }),
  ];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const table = rows.map((row) =>
    row
      .map((cell, column) =>
        column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  '),
  );
  const passed = results.reduce((sum, { tests }) => sum + (tests?.passed ?? 0), 0);
  const failed = results.reduce((sum, result) => sum + failuresOf(result), 0);
  const sum = [
    `${passed} passed`,
    `${failed} failed`,
    ...(skipped.length > 0 ? [`${skipped.length} skipped`] : []),
    ...leftOut.map(({ name, count }) => `${count} left out of ${name}`),
  ].join(', ');
  const notRun = [
    ...(skipped.length > 0 ? ['Skipped:', ...skipped, ''] : []),
    ...(leftOut.length > 0
      ? [
          `Left out: files that a change reaches only through a list of many.`,
          '`npm run check -- --all` and `npm test` leave none out.',
          '',
        ]
      : []),
  ];
  return ['', ...notRun, ...table, '', sum].join('\n');
}

/**
 * Prints the summary and sets the exit code: 0 only when every step passed.
 *
 * @param {readonly StepResult[]} results
 */
export function finish(results) {
  console.log(summary(results));
  process.exitCode = results.every(({ outcome }) => outcome === 'passed') ? 0 : 1;
}

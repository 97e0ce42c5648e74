/**
 * A state of the files that a test depends on, as two texts.
 *
 * @typedef {object} State
 * @property {string} near of those that it reaches otherwise than through a list of many
 * @property {string} whole of all of them
 */

/**
 * @typedef {object} Test
 * @property {string} key `project:path`
 * @property {State | null} state of what it depends on, as it is now; null when that may be any file
 */

/** @typedef {Readonly<Record<string, State>>} PassedTests the states in which tests passed, by key */

/**
 * `due` are the tests to run. `far` are those that were not run since a change that reaches them only through a list of
 * many. The others passed with all files as they are.
 *
 * @template {Test} T
 * @typedef {{ due: T[], far: T[], others: T[] }} Choice
 */

/**
 * @template {Test} T
 * @param {readonly T[]} tests
 * @param {PassedTests} passed
 * @param {boolean} withFar whether the far ones are due as well
 * @returns {Choice<T>}
 */
export function chooseTests(tests, passed, withFar) {
  /** @type {Choice<T>} */
  const choice = { due: [], far: [], others: [] };
  for (const test of tests) {
    const before = passed[test.key];
    if (test.state === null || before === undefined) choice.due.push(test);
    else if (before.whole === test.state.whole) choice.others.push(test);
    else if (withFar || before.near !== test.state.near) choice.due.push(test);
    else choice.far.push(test);
  }
  return choice;
}

/**
 * What is to be remembered. A far test keeps the state in which it passed, so it stays far until it is run.
 *
 * @param {Choice<Test>} choice
 * @param {PassedTests} before
 * @param {ReadonlySet<string>} passedNow the keys of those that have been run and passed
 * @returns {PassedTests}
 */
export function rememberPassed({ due, far, others }, before, passedNow) {
  /** @type {Record<string, PassedTests[string]>} */
  const remembered = {};
  for (const { key } of [...far, ...others]) {
    const state = before[key];
    if (state !== undefined) remembered[key] = state;
  }
  for (const { key, state } of due) if (state !== null && passedNow.has(key)) remembered[key] = state;
  return remembered;
}

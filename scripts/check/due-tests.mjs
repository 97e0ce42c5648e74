/**
 * A state of the files that a test depends on, as two texts.
 *
 * @typedef {object} State
 * @property {string} near of those that it reaches otherwise than through a list of many
 * @property {string} whole of all of them
 */

/**
 * The states of paths that a test has read, by path in the repository.
 *
 * @typedef {Readonly<Record<string, string>>} Reads
 */

/**
 * @typedef {object} Test
 * @property {string} key `project:path`
 * @property {State | null} state of what it imports, as it is now; null when it may depend on files that it neither
 *   imports nor reads
 * @property {boolean} readsFiles whether it may depend on files that it reads
 */

/** @typedef {Readonly<Record<string, State & { reads?: Reads }>>} PassedTests the states in which tests passed, by key */

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
 * @param {object} options
 * @param {boolean} options.withFar whether the far ones are due as well
 * @param {(path: string) => string} options.stateOf the state of a path as it is now
 * @returns {Choice<T>}
 */
export function chooseTests(tests, passed, { withFar, stateOf }) {
  const hasChanged = (/** @type {Reads} */ reads) =>
    Object.entries(reads).some(([path, state]) => stateOf(path) !== state);
  /** @type {Choice<T>} */
  const choice = { due: [], far: [], others: [] };
  for (const test of tests) {
    const before = passed[test.key];
    if (test.state === null || before === undefined) choice.due.push(test);
    else if (test.readsFiles && (before.reads === undefined || hasChanged(before.reads)))
      choice.due.push(test);
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
 * @param {ReadonlyMap<string, Reads | undefined>} passedNow what each due test has read that has been run and passed, by key
 * @returns {PassedTests}
 */
export function rememberPassed({ due, far, others }, before, passedNow) {
  /** @type {Record<string, PassedTests[string]>} */
  const remembered = {};
  for (const { key } of [...far, ...others]) {
    const state = before[key];
    if (state !== undefined) remembered[key] = state;
  }
  for (const { key, state, readsFiles } of due) {
    const reads = passedNow.get(key);
    if (state === null || !passedNow.has(key)) continue;
    if (!readsFiles) remembered[key] = state;
    // Without a record of what it has read, nobody knows when it is due.
    else if (reads !== undefined) remembered[key] = { ...state, reads };
  }
  return remembered;
}

import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { format } from 'node:util';

/**
 * A test as a test file declares it.
 *
 * @typedef {object} RegisteredTest
 * @property {string} name with those of the groups around it
 * @property {() => unknown} run throws, or rejects, when it fails
 */

/** @returns {Promise<typeof import('@vitest/expect')>} the assertions of the vitest that is installed here */
function vitestExpect() {
  const vitest = createRequire(import.meta.url).resolve('vitest/package.json');
  return import(pathToFileURL(createRequire(vitest).resolve('@vitest/expect')).href);
}

/** `expect` as test files know it, without the parts that need vitest's own workers. */
async function createExpect() {
  const { chai, JestChaiExpect, JestExtend, JestAsymmetricMatchers, GLOBAL_EXPECT, setState, ...more } =
    await vitestExpect();
  for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin);
  const expect = Object.assign((/** @type {unknown} */ value) => chai.expect(value), {
    ...chai.expect,
    .../** @type {Record<PropertyKey, object>} */ (/** @type {unknown} */ (globalThis))[
      more.ASYMMETRIC_MATCHERS_OBJECT
    ],
    unreachable: (/** @type {string} */ message) => chai.assert.fail(message),
  });
  const global = /** @type {Parameters<typeof setState>[1]} */ (/** @type {unknown} */ (expect));
  Object.defineProperty(globalThis, GLOBAL_EXPECT, { value: expect, configurable: true });
  setState({ assertionCalls: 0 }, global);
  return expect;
}

/**
 * What `import … from 'vitest'` gives to test files here: it collects their tests instead of running them.
 *
 * @returns {Promise<{ api: object, collect: (load: () => void) => RegisteredTest[] }>}
 */
export async function createTestRegistry() {
  /** @type {RegisteredTest[]} */
  let tests = [];
  /** @type {string[]} */
  const groups = [];

  /**
   * @param {string} name
   * @param {() => unknown} run
   */
  const test = (name, run) => {
    tests.push({ name: [...groups, name].join(' > '), run });
  };
  /** @param {readonly unknown[]} rows */
  test.each = (rows) => (/** @type {string} */ name, /** @type {(...row: unknown[]) => unknown} */ run) => {
    for (const row of rows) {
      const values = Array.isArray(row) ? /** @type {unknown[]} */ (row) : [row];
      test(format(name, ...values), () => run(...values));
    }
  };
  /**
   * @param {string} name
   * @param {() => void} declare
   */
  const describe = (name, declare) => {
    groups.push(name);
    declare();
    groups.pop();
  };

  return {
    api: { describe, test, it: test, expect: await createExpect() },
    collect: (load) => {
      tests = [];
      load();
      return tests;
    },
  };
}

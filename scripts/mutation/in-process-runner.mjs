/**
 * A test runner for Stryker that runs the unit tests of the rules within its own process. They need no browser, no DOM, no
 * clock and no files, so nothing has to be started for a mutant but the modules themselves, which are loaded afresh: this
 * is some ten times faster than vitest, which starts a thread and loads everything again for every mutant.
 */
import fc from 'fast-check';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshModules } from './fresh-modules.mjs';
import { createTestRegistry } from './test-registry.mjs';

/** @typedef {import('./test-registry.mjs').RegisteredTest} RegisteredTest */

/** @typedef {{ static: Record<string, number>, perTest: Record<string, Record<string, number>> }} Coverage */

/**
 * What Stryker's instrumented code reads and writes.
 *
 * @typedef {object} Instrumentation
 * @property {string | undefined} [activeMutant]
 * @property {string | undefined} [currentTestId]
 * @property {number | undefined} [hitCount]
 * @property {number | undefined} [hitLimit]
 * @property {Coverage} [mutantCoverage]
 */

/**
 * @typedef {object} MutantRun
 * @property {{ id: string }} activeMutant
 * @property {string[]} [testFilter] ids; absent: all tests
 * @property {'static' | 'runtime'} mutantActivation
 */

const FOLDER = 'test/fetch-standard';
/** It holds a page of the documentation to the data, not a rule to the standard: it would notice any change of a word. */
const LEFT_OUT = ['deviations.test.ts'];

/**
 * What the run without a mutant found out, by id of the test: milliseconds, and how often the code of each mutant ran.
 *
 * @typedef {Record<string, { ms: number, hits: Record<string, number> }>} Original
 */

/** Kept in Stryker's copy of the repository, for other processes: one at its side, or that takes over when this one hung. */
const ORIGINAL = '.original-run.json';

/** A mutant that runs this much more often than the original does will never end. */
const HANGS = { times: 100, plus: 10_000 };

const passed = 0;
const failed = 1;

/** @returns {Instrumentation} */
function instrumentation() {
  const holder = /** @type {{ __stryker__?: Instrumentation }} */ (globalThis);
  holder.__stryker__ ??= {};
  return holder.__stryker__;
}

class InProcessRunner {
  /** @type {Original} */
  #original = {};
  /** @type {Awaited<ReturnType<typeof createTestRegistry>> | undefined} */
  #registry;

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    // Each mutant meets the same generated cases, so that a run can be repeated; none is made minimal, which takes long.
    fc.configureGlobal({ seed: 1, endOnFailure: true });
    this.#registry = await createTestRegistry();
  }

  async dryRun() {
    const state = instrumentation();
    state.activeMutant = undefined;
    state.hitLimit = undefined;
    const mutantCoverage = /** @type {Coverage} */ ({ static: {}, perTest: {} });
    state.mutantCoverage = mutantCoverage;
    const tests = [];
    const load = this.#loader();
    for (const file of testFiles()) {
      for (const [id, test] of load(file)) {
        state.currentTestId = id;
        const start = performance.now();
        const failureMessage = await failureOf(test);
        state.currentTestId = undefined;
        const timeSpentMs = performance.now() - start;
        this.#original[id] = { ms: timeSpentMs, hits: mutantCoverage.perTest[id] ?? {} };
        const shared = { id, name: test.name, fileName: join(process.cwd(), file), timeSpentMs };
        tests.push(
          failureMessage === null
            ? { ...shared, status: passed }
            : { ...shared, status: failed, failureMessage },
        );
      }
    }
    writeFileSync(ORIGINAL, JSON.stringify(this.#original));
    return { status: 'complete', tests, mutantCoverage };
  }

  /** @param {MutantRun} options */
  async mutantRun({ activeMutant: { id: mutant }, testFilter, mutantActivation }) {
    const state = instrumentation();
    const original = this.#originalRun();
    // Quick tests first: most mutants are noticed by many.
    const ids = (testFilter ?? Object.keys(original)).toSorted(
      (a, b) => (original[a]?.ms ?? 0) - (original[b]?.ms ?? 0),
    );
    const load = this.#loader();
    let nrOfTests = 0;
    for (const id of ids) {
      nrOfTests += 1;
      state.hitCount = 0;
      state.hitLimit = (original[id]?.hits[mutant] ?? 0) * HANGS.times + HANGS.plus;
      state.activeMutant = mutantActivation === 'static' ? mutant : undefined;
      const found = findTest(load, id);
      state.activeMutant = mutant;
      const failureMessage = typeof found === 'string' ? found : await failureOf(found);
      if (state.hitCount > state.hitLimit) return { status: 'timeout' };
      if (failureMessage !== null) return { status: 'killed', killedBy: [id], failureMessage, nrOfTests };
    }
    return { status: 'survived', nrOfTests };
  }

  /**
   * What the run without a mutant found out, in this process or in another. Asked only when a mutant is run: a process may
   * have been started before that run had ended, and without its tests every mutant would seem to survive.
   */
  #originalRun() {
    if (Object.keys(this.#original).length === 0)
      this.#original = /** @type {Original} */ (JSON.parse(readFileSync(ORIGINAL, 'utf8')));
    return this.#original;
  }

  /** A loader of test files, by the ids of their tests; what it loads shares no state with what another one loads. */
  #loader() {
    const registry = this.#registry;
    if (registry === undefined) throw new Error('The runner was not initialised.');
    const load = freshModules(process.cwd(), { vitest: registry.api, 'fast-check': fewerCases });
    /** @type {Map<string, Map<string, RegisteredTest>>} */
    const files = new Map();
    return (/** @type {string} */ file) => {
      const known = files.get(file);
      if (known !== undefined) return known;
      /** @type {Map<string, RegisteredTest>} */
      const byId = new Map();
      for (const test of registry.collect(() => load(file))) {
        let id = `${file}#${test.name}`;
        while (byId.has(id)) id += '+';
        byId.set(id, test);
      }
      files.set(file, byId);
      return byId;
    };
  }
}

/** Generated cases that one property gets here; with all of its thousands a mutant that survives would take a minute. */
const MOST_CASES = 300;

const fewerCases = {
  ...fc,
  /**
   * @template Ts
   * @param {import('fast-check').IRawProperty<Ts>} property
   * @param {import('fast-check').Parameters<Ts>} [parameters]
   */
  assert: (property, { numRuns = 100, ...parameters } = {}) =>
    fc.assert(property, { ...parameters, numRuns: Math.min(numRuns, MOST_CASES) }),
};

const testFiles = () =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.test.ts') && !LEFT_OUT.includes(name))
    .sort()
    .map((name) => `${FOLDER}/${name}`);

/**
 * A test by its id; or why it is not there, as when a mutant keeps its file from being loaded.
 *
 * @param {(file: string) => Map<string, RegisteredTest>} load
 * @param {string} id
 */
function findTest(load, id) {
  try {
    return load(id.slice(0, id.indexOf('#'))).get(id) ?? `${id} is not declared`;
  } catch (error) {
    return String(error);
  }
}

/**
 * @param {RegisteredTest} test
 * @returns {Promise<string | null>} null: it passed
 */
async function failureOf({ run }) {
  try {
    await run();
    return null;
  } catch (error) {
    return String(error);
  }
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'in-process', injectableClass: InProcessRunner }];

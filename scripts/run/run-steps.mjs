import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readKept } from '../check/kept-json.mjs';
import { root } from './places.mjs';
import { readTestReport } from './test-report.mjs';

/** @typedef {import('./steps.mjs').Step} Step */
/** @typedef {import('./test-report.mjs').TestCounts} TestCounts */

/**
 * How one step ended.
 *
 * @typedef {object} StepResult
 * @property {string} name
 * @property {'passed' | 'failed' | 'not run'} outcome `not run` when a step that it needs did not pass
 * @property {TestCounts | null} tests null for a step that has no tests
 * @property {readonly string[]} [leftOut] files that a change may reach and that were not tested or linted
 * @property {number} seconds
 */

/**
 * Runs a command in the repository's directory; its output goes straight to the terminal.
 *
 * @param {Step['command']} command
 * @returns {Promise<number>} its exit code
 */
function run([program, ...args]) {
  return new Promise((resolve, reject) => {
    const file = program === 'node' ? process.execPath : join(root, 'node_modules', '.bin', program);
    const stdio = /** @type {const} */ (['ignore', 'inherit', 'inherit']);
    // On Windows the programs of node_modules/.bin are .cmd files, which only a shell can start.
    const shell = process.platform === 'win32' && program !== 'node';
    const child = spawn(shell ? `"${file}"` : file, args, { cwd: root, stdio: [...stdio], shell });
    child.on('error', reject);
    child.on('close', (code) => {
      resolve(code ?? 1);
    });
  });
}

/**
 * @param {Step} step
 * @param {string} place such as `3/10`
 * @returns {Promise<StepResult>}
 */
async function runStep(step, place) {
  const start = performance.now();
  const seconds = () => (performance.now() - start) / 1000;
  console.log(`\n── ${place} ${step.name}: ${step.command.join(' ')}`);
  const ticking = setInterval(() => {
    console.log(`── ${place} ${step.name} … ${seconds().toFixed(0)} s`);
  }, 15_000);
  if (step.report !== undefined) {
    // A report of an earlier run must not be taken for one of this run.
    rmSync(step.report, { force: true });
    mkdirSync(dirname(step.report), { recursive: true });
  }
  if (step.leftOut !== undefined) rmSync(step.leftOut, { force: true });
  const code = await run(step.command);
  clearInterval(ticking);
  const tests = step.report === undefined ? null : readTestReport(step.report);
  const isWithoutTests =
    step.report !== undefined && !step.mayBeEmpty && (tests === null || tests.passed + tests.failed === 0);
  const passed = code === 0 && (tests === null || tests.failed === 0) && !isWithoutTests;
  console.log(`── ${place} ${step.name} ${passed ? 'passed' : 'FAILED'} in ${seconds().toFixed(1)} s`);
  const leftOut = step.leftOut === undefined ? [] : readKept(step.leftOut, /** @type {string[]} */ ([]));
  return { name: step.name, outcome: passed ? 'passed' : 'failed', tests, leftOut, seconds: seconds() };
}

/**
 * @param {Step} step
 * @param {string} place
 * @param {readonly StepResult[]} done the results of steps that it may need
 * @returns {Promise<StepResult>}
 */
async function runStepAfter(step, place, done) {
  const lacking = (step.needs ?? []).find((name) =>
    done.some((result) => result.name === name && result.outcome !== 'passed'),
  );
  if (lacking === undefined) return runStep(step, place);
  console.log(`\n── ${place} ${step.name} not run: it needs "${lacking}", which did not pass`);
  return { name: step.name, outcome: 'not run', tests: null, seconds: 0 };
}

/**
 * Runs steps one after the other. A failed step does not stop the later ones, except those that need it.
 *
 * @param {readonly Step[]} steps
 * @param {readonly StepResult[]} [earlier] of steps that these may need
 * @returns {Promise<StepResult[]>} one for each step, in order
 */
export async function runSteps(steps, earlier = []) {
  /** @type {StepResult[]} */
  const results = [];
  for (const [index, step] of steps.entries()) {
    results.push(await runStepAfter(step, `${index + 1}/${steps.length}`, [...earlier, ...results]));
  }
  return results;
}

/**
 * Runs lanes of steps side by side, and in each lane one step after the other.
 *
 * @param {readonly (readonly Step[])[]} lanes of which none needs a step of another
 * @param {readonly StepResult[]} earlier of steps that these may need
 * @returns {Promise<StepResult[]>} one for each step, lane by lane
 */
export async function runLanes(lanes, earlier) {
  return (await Promise.all(lanes.map((steps) => runSteps(steps, earlier)))).flat();
}

/**
 * Runs steps two at a time, each as soon as one before it has ended, so that no core is left without work.
 *
 * @param {readonly Step[]} steps of which none needs another; the longest first
 * @param {readonly StepResult[]} earlier of steps that these may need
 * @returns {Promise<StepResult[]>} one for each step, in order
 */
export async function runTwoAtATime(steps, earlier) {
  const waiting = [...steps.entries()];
  /** @type {StepResult[]} */
  const results = [];
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, step] = next;
      results[index] = await runStepAfter(step, `${index + 1}/${steps.length}`, earlier);
    }
  };
  await Promise.all([work(), work()]);
  return results;
}

/**
 * `npm run check`: the inner loop while working; no browser, no build. Node built-ins only, like `npm test`. With `--all` also
 * the tests that a change reaches only through a list of many, and the same for the lint that sees types.
 */
import { parseArgs } from 'node:util';
import { runSteps, runTwoAtATime } from './run/run-steps.mjs';
import {
  dependencies,
  lintChanged,
  lintTypesAffected,
  pureTypes,
  remembered,
  testsAffected,
  types,
} from './run/steps.mjs';
import { finish } from './run/summary.mjs';

const { values } = parseArgs({ options: { all: { type: 'boolean' } } });
const options = values.all === true ? ['--all'] : [];
const tests = ['pure', 'panel', 'unit'].map((name) => testsAffected(name, options));
const prepared = await runSteps([dependencies]);
// Most of them keep one core busy.
const steps = [...tests, lintChanged, lintTypesAffected(options), remembered(types), remembered(pureTypes)];
finish([...prepared, ...(await runTwoAtATime(steps, prepared))]);

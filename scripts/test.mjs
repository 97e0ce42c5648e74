/**
 * `npm test`: everything that must hold before a change lands. Runs before anything is installed, hence Node built-ins
 * only.
 */
import { runLanes, runSteps } from './run/run-steps.mjs';
import * as step from './run/steps.mjs';
import { finish } from './run/summary.mjs';

const prepared = await runSteps([step.dependencies, step.browsers]);
// The tools take one core each; real browsers get the machine for themselves.
const lanes = [
  [
    step.types,
    step.pureTypes,
    step.lint,
    step.lintTypes,
    step.format,
    step.buildChrome,
    step.buildFirefox,
    step.buildCli,
    step.buildLibrary,
    step.addonLint,
    step.packageTests,
  ],
  [step.pureTests, step.unitTests],
];
const checked = [...prepared, ...(await runLanes(lanes, prepared))];
finish([...checked, ...(await runSteps([step.chromiumTests, step.firefoxTests], checked))]);

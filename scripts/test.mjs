/**
 * `npm test`: everything that must hold before a change lands. Runs before anything is installed, hence Node built-ins
 * only.
 */
import { runSteps } from './run/run-steps.mjs';
import * as step from './run/steps.mjs';
import { finish } from './run/summary.mjs';

finish(
  await runSteps([
    step.dependencies,
    step.browsers,
    step.types,
    step.pureTypes,
    step.lint,
    step.format,
    step.unitTests,
    step.buildChrome,
    step.buildFirefox,
    step.addonLint,
    step.chromiumTests,
    step.firefoxTests,
  ]),
);

/** `npm run check`: the inner loop while working; no browser, no build. Node built-ins only, like `npm test`. */
import { runSteps } from './run/run-steps.mjs';
import { dependencies, lint, pureTypes, remembered, types, unitTests } from './run/steps.mjs';
import { finish } from './run/summary.mjs';

finish(await runSteps([dependencies, remembered(types), remembered(pureTypes), lint, unitTests]));

/** `npm run check`: the inner loop while working; no browser, no build. Node built-ins only, like `npm test`. */
import { runSteps } from './run/run-steps.mjs';
import { dependencies, lintAffected, pureTypes, remembered, types, unitTests } from './run/steps.mjs';
import { finish } from './run/summary.mjs';

const results = await runSteps([dependencies]);
if (results.every(({ outcome }) => outcome === 'passed')) {
  const lanes = [[remembered(types), remembered(pureTypes), lintAffected], [unitTests]];
  results.push(...(await Promise.all(lanes.map(runSteps))).flat());
}
finish(results);

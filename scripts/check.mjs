/** `npm run check`: the inner loop while working; no browser, no build. Node built-ins only, like `npm test`. */
import { runSteps } from './run/run-steps.mjs';
import { dependencies, lint, pureTypes, remembered, types, unitTests } from './run/steps.mjs';
import { finish } from './run/summary.mjs';

const results = await runSteps([dependencies]);
if (results.every(({ outcome }) => outcome === 'passed')) {
  // Linting takes about as long as all the rest, so that two cores are busy until the end.
  const lanes = [[lint], [remembered(types), remembered(pureTypes), unitTests]];
  results.push(...(await Promise.all(lanes.map(runSteps))).flat());
}
finish(results);

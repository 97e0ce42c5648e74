/** `npm run check`: the inner loop while working; no browser, no build. Node built-ins only, like `npm test`. */
import { runLanes, runSteps } from './run/run-steps.mjs';
import {
  dependencies,
  lintChanged,
  lintTypes,
  pureTestsAffected,
  pureTypes,
  remembered,
  types,
  unitTestsAffected,
} from './run/steps.mjs';
import { finish } from './run/summary.mjs';

const prepared = await runSteps([dependencies]);
// Each lane takes about one core, and about as long as the other.
const lanes = [
  [pureTestsAffected, remembered(types), remembered(pureTypes)],
  [lintChanged, lintTypes, unitTestsAffected],
];
finish([...prepared, ...(await runLanes(lanes, prepared))]);

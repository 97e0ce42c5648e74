/** `npm run check`: the inner loop while working; no browser, no build. Node built-ins only, like `npm test`. */
import { runSteps, runTwoAtATime } from './run/run-steps.mjs';
import {
  dependencies,
  lintChanged,
  lintTypes,
  panelTestsAffected,
  pureTestsAffected,
  pureTypes,
  remembered,
  types,
  unitTestsAffected,
} from './run/steps.mjs';
import { finish } from './run/summary.mjs';

const prepared = await runSteps([dependencies]);
// Most of them keep one core busy.
const steps = [
  ...[pureTestsAffected, panelTestsAffected, unitTestsAffected],
  ...[lintChanged, lintTypes, remembered(types), remembered(pureTypes)],
];
finish([...prepared, ...(await runTwoAtATime(steps, prepared))]);

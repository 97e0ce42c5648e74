/** `npm run package`: a store-ready zip for each browser, and the source archive, in output/. Node built-ins only, like `npm test`. */
import { runSteps } from './run/run-steps.mjs';
import { buildChrome, buildFirefox, dependencies } from './run/steps.mjs';

const zip = { name: 'zip', command: /** @type {['node', string]} */ (['node', 'scripts/package/zip.mjs']) };

const results = await runSteps([
  dependencies,
  buildChrome,
  buildFirefox,
  { ...zip, needs: [buildChrome.name, buildFirefox.name] },
]);
process.exitCode = results.every(({ outcome }) => outcome === 'passed') ? 0 : 1;

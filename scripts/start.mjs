/**
 * `npm start`: makes the clone ready, then opens a browser with the extension and the zoo (scripts/start/main.ts).
 * Runs before anything is installed, hence Node built-ins only.
 *
 *   npm start
 *   npm start -- --browser firefox
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './run/places.mjs';

const args = process.argv.slice(2);

/**
 * The browser named by the arguments, as `--browser NAME` or `--browser=NAME`; setup refuses names it does not know.
 *
 * @returns {string}
 */
function browserNamed() {
  const at = args.findIndex((arg) => arg === '--browser' || arg.startsWith('--browser='));
  const arg = args[at];
  if (arg === undefined) return 'chromium';
  return arg === '--browser' ? (args[at + 1] ?? '') : arg.slice('--browser='.length);
}

/**
 * Runs Node and waits for it. Signals go to the child, which has a browser and servers to close.
 *
 * @param {string[]} nodeArgs
 * @returns {Promise<number>} its exit code
 */
function runNode(nodeArgs) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, nodeArgs, { cwd: root, stdio: 'inherit' });
    // Ctrl+C reaches the whole group of processes by itself; this process only has to stay until the child is done.
    const stay = () => undefined;
    const pass = () => child.kill('SIGTERM');
    process.on('SIGINT', stay).on('SIGTERM', pass);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      process.off('SIGINT', stay).off('SIGTERM', pass);
      resolve(code ?? (signal === 'SIGINT' ? 130 : 1));
    });
  });
}

const setup = await runNode([join(root, 'scripts', 'setup.mjs'), '--browser', browserNamed()]);
process.exitCode =
  setup === 0
    ? await runNode(['--import', 'tsx', join(root, 'scripts', 'start', 'main.ts'), ...args])
    : setup;

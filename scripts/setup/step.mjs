import { spawn } from 'node:child_process';

/** A failure that the user can act on: its message is printed without a stack, and the run ends with exit code 1. */
export class SetupError extends Error {}

/**
 * Runs a program. Nothing is printed when it ends within a second; after that its title and, every ten seconds,
 * the time that has passed. Its own output is shown only when it fails.
 *
 * @param {string} title what is being done, for a person
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<void>} rejects with a SetupError when the program fails or cannot be started
 */
export function runStep(title, program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const start = Date.now();
    const seconds = () => Math.round((Date.now() - start) / 1000);
    let announced = false;
    const first = setTimeout(() => {
      announced = true;
      console.log(`${title} …`);
    }, 1000);
    const later = setInterval(() => console.log(`${title} … ${seconds()} s`), 10_000);
    // On Windows npm is a .cmd file, which only a shell can start.
    const child = spawn(program, args, {
      ...options,
      shell: process.platform === 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    /** @type {Buffer[]} */
    const output = [];
    child.stdout.on('data', (/** @type {Buffer} */ chunk) => output.push(chunk));
    child.stderr.on('data', (/** @type {Buffer} */ chunk) => output.push(chunk));
    /** @param {Error} [error] */
    const end = (error) => {
      clearTimeout(first);
      clearInterval(later);
      if (error) {
        process.stderr.write(Buffer.concat(output));
        reject(error);
      } else {
        if (announced) console.log(`${title}: done in ${seconds()} s`);
        resolve();
      }
    };
    child.on('error', (error) => end(new SetupError(`${title}: cannot start ${program}: ${error.message}`)));
    child.on('close', (code, signal) => {
      if (code === 0) end();
      else end(new SetupError(`${title} failed (${signal ?? `exit code ${code}`}); see the lines above.`));
    });
  });
}

import { shippedProgram } from './shipped-program';
import type { Command, Setting } from './stack';

/** Starts a file of the stack with Deno, whose `Deno.serve` listens where it is told without a change of the code. */
export const denoProgram =
  (file: string) =>
  ({ port, directory }: Setting): Command => ({
    program: shippedProgram('@deno', '', 'deno'),
    args: ['run', '--allow-net', '--no-check', file],
    env: {
      DENO_SERVE_ADDRESS: `tcp:127.0.0.1:${port}`,
      DENO_DIR: `${directory}/deno`,
      DENO_NO_UPDATE_CHECK: '1',
    },
  });

import { EXIT } from './exit-codes';
import { readInput } from './read-input';
import { run } from './run';
import type { Terminal } from './terminal';
import { paintFor } from './terminal-paint';
import { USUAL_WORLD } from './usual-world';
import type { World } from './world';

const terminal: Terminal = {
  read: readInput,
  print: (text) => process.stdout.write(text),
  complain: (text) => process.stderr.write(text),
};

const world: World = { ...USUAL_WORLD, paint: paintFor(process.stdout.isTTY, process.env) };

// Set rather than exit(), which may cut off what is still being written to a pipe. An error of ours is no finding.
process.exitCode = await run(process.argv.slice(2), terminal, world).catch((error: unknown) => {
  terminal.complain(
    `cors-inspector: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  return EXIT.undone;
});

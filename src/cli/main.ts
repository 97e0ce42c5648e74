import { EXIT } from './exit-codes';
import { readInput } from './read-input';
import { run } from './run';
import type { Terminal } from './terminal';

const terminal: Terminal = {
  read: readInput,
  print: (text) => process.stdout.write(text),
  complain: (text) => process.stderr.write(text),
};

// Set rather than exit(), which may cut off what is still being written to a pipe. An error of ours is no finding.
process.exitCode = await run(process.argv.slice(2), terminal).catch((error: unknown) => {
  terminal.complain(
    `cors-inspector: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  return EXIT.undone;
});

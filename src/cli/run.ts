import { EXIT } from './exit-codes';
import type { ExitCode } from './exit-codes';
import { explain } from './explain';
import type { Terminal } from './terminal';
import { USAGE } from './usage';

/**
 * Runs the command that the arguments name.
 *
 * @param args without those of Node
 */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [command, ...rest] = args;
  if (command === 'explain') return explain(rest, terminal);
  if (command === '--help' || command === 'help') {
    terminal.print(USAGE);
    return EXIT.passed;
  }
  const what = command === undefined ? 'A command is missing.' : `${JSON.stringify(command)} is no command.`;
  terminal.complain(`cors-inspector: ${what} The command is explain. See cors-inspector --help.\n`);
  return EXIT.undone;
}

import { nearest } from './arguments/nearest';
import { check } from './check/check';
import { EXIT } from './exit-codes';
import type { ExitCode } from './exit-codes';
import { explain } from './explain';
import { COMMANDS, HELP } from './help';
import { policy } from './policy/policy';
import type { Terminal } from './terminal';
import { USUAL_WORLD } from './usual-world';
import type { World } from './world';

function unknownCommand(command: string | undefined): string {
  const names = COMMANDS.join(', ');
  if (command === undefined) return `A command is missing. Choose one of ${names}.`;
  const [near] = nearest(command, COMMANDS);
  const advice = near === undefined ? `Choose one of ${names}.` : `Is it ${near}?`;
  return `${JSON.stringify(command)} is not a command. ${advice}`;
}

/**
 * Runs the command that the arguments name.
 *
 * @param args without those of Node
 */
export async function run(
  args: readonly string[],
  terminal: Terminal,
  world: World = USUAL_WORLD,
): Promise<ExitCode> {
  const [command, ...rest] = args;
  if (command === 'explain') return explain(rest, terminal, world);
  if (command === 'policy') return policy(rest, terminal, world);
  if (command === 'check') return check(rest, terminal, world);
  if (command === '--help' || command === 'help') {
    terminal.print(HELP);
    return EXIT.passed;
  }
  terminal.complain(`cors-inspector: ${unknownCommand(command)} See cors-inspector --help.\n`);
  return EXIT.undone;
}

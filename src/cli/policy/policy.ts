import { recipes } from '../../recipes/registry';
import { EXIT } from '../exit-codes';
import type { ExitCode } from '../exit-codes';
import { recordingFrom } from '../recording-from';
import type { Terminal } from '../terminal';
import { undone } from '../undone';
import type { World } from '../world';
import { configurationsOf, isWritten } from './configurations';
import { policyArguments } from './policy-arguments';
import { policyJson } from './policy-json';
import { policyText } from './policy-text';
import { POLICY_USAGE } from './policy-usage';

const LONGEST_ID = Math.max(...recipes.map(({ id }) => id.length));

const STACKS = recipes.map(({ id, name }) => `${id.padEnd(LONGEST_ID)}  ${name}\n`).join('');

/**
 * Prints how the servers of a recording have to be configured.
 *
 * @param args those after `policy`
 */
export async function policy(
  args: readonly string[],
  terminal: Terminal,
  { paint }: World,
): Promise<ExitCode> {
  const wanted = policyArguments(args);
  if (wanted.kind === 'wrong') return undone(terminal, `${wanted.why} See cors-inspector policy --help.`);
  if (wanted.kind !== 'policy') {
    terminal.print(wanted.kind === 'help' ? POLICY_USAGE : STACKS);
    return EXIT.passed;
  }
  const read = await recordingFrom(wanted.path, terminal);
  if (read.kind === 'refused') return undone(terminal, read.why);
  const configurations = configurationsOf(read.recording, wanted.recipe?.id ?? null);
  if (configurations.length === 0) {
    terminal.complain('cors-inspector: No server in this file has to change its CORS configuration.\n');
    if (!wanted.isJson) return EXIT.passed;
  }
  terminal.print(wanted.isJson ? policyJson(configurations) : policyText(configurations, paint));
  return configurations.every(isWritten) ? EXIT.passed : EXIT.undone;
}

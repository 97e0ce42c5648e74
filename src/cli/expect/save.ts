import type { Recording } from '../../report/opened/read-recording';
import { requestsIn } from '../../report/opened/requests-in';
import { EXIT } from '../exit-codes';
import type { ExitCode } from '../exit-codes';
import type { Terminal } from '../terminal';
import { undone } from '../undone';
import type { World } from '../world';
import { savedExpectations } from './saved-expectations';

/** Writes what the requests of a recording need as expectations. Sends nothing. */
export async function save(
  recording: Recording,
  path: string,
  terminal: Terminal,
  world: World,
): Promise<ExitCode> {
  const { text, saved, left } = savedExpectations(requestsIn(recording));
  if (saved === 0) return undone(terminal, 'The file holds no request with CORS that can be made again.');
  try {
    await world.write(path, text);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    const why = code === 'EEXIST' ? 'it exists. Choose another name' : code;
    return undone(terminal, `${JSON.stringify(path)} cannot be written: ${why}.`);
  }
  const rest = left === 0 ? '' : ` ${String(left)} other requests cannot be made again and are left out.`;
  terminal.complain(
    `Note: All of these requests must pass. Write "expect": "blocked" where one must not. Then run cors-inspector check --expect ${path}.${rest}\n`,
  );
  return EXIT.passed;
}

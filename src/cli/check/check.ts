import { EXIT } from '../exit-codes';
import type { ExitCode } from '../exit-codes';
import { sendMessage } from '../send/send-message';
import type { Terminal } from '../terminal';
import type { World } from '../world';
import { checkArguments } from './check-arguments';
import type { CheckSettings } from './check-arguments';
import { checkJson } from './check-json';
import { checkRequest } from './check-request';
import type { EngineCheck } from './check-request';
import { checkText } from './check-text';
import { CHECK_USAGE } from './check-usage';
import { readRequest } from './read-request';
import { resultOf, togetherOf } from './result';
import type { Result } from './result';
import type { WantedRequest } from './wanted-request';

const EXIT_OF: Readonly<Record<Result, ExitCode>> = {
  allowed: EXIT.passed,
  blocked: EXIT.failed,
  unknown: EXIT.undone,
};

function undone({ complain }: Terminal, why: string): ExitCode {
  complain(`cors-inspector: ${why}\n`);
  return EXIT.undone;
}

function sendingWith({ insecure, timeout }: CheckSettings, { addressOf }: World) {
  const signal = AbortSignal.timeout(timeout * 1000);
  return (message: Parameters<typeof sendMessage>[0]) =>
    sendMessage(message, { insecure, signal, addressOf });
}

async function checkOne(
  wanted: WantedRequest,
  settings: CheckSettings,
  terminal: Terminal,
  world: World,
): Promise<ExitCode> {
  const [first, ...others] = await checkRequest(wanted, settings.engines, {
    id: 'check',
    time: world.now(),
    send: sendingWith(settings, world),
    isUnsafeSent: settings.isUnsafeSent,
  });
  if (first === undefined) throw new Error('There is at least one engine.');
  const checks: readonly [EngineCheck, ...EngineCheck[]] = [first, ...others];
  terminal.print(settings.format === 'json' ? checkJson(checks) : checkText(checks, world.paint));
  return EXIT_OF[togetherOf(checks.map(resultOf))];
}

/**
 * Sends what a browser would send of a request, and says whether the page may read the response.
 *
 * @param args those after `check`
 */
export async function check(args: readonly string[], terminal: Terminal, world: World): Promise<ExitCode> {
  const wanted = checkArguments(args);
  if (wanted.kind === 'help') {
    terminal.print(CHECK_USAGE);
    return EXIT.passed;
  }
  if (wanted.kind === 'wrong') return undone(terminal, `${wanted.why} See cors-inspector check --help.`);
  const read = readRequest(wanted.request);
  if (read.kind === 'wrong') return undone(terminal, read.why);
  return checkOne(read.wanted, wanted.settings, terminal, world);
}

import { EXIT } from '../exit-codes';
import type { ExitCode } from '../exit-codes';
import type { Terminal } from '../terminal';
import { expect } from '../expect/expect';
import { save } from '../expect/save';
import { undone } from '../undone';
import type { World } from '../world';
import { checkArguments } from './check-arguments';
import type { CheckSettings } from './check-arguments';
import { checkJson } from './check-json';
import { checkRequest } from './check-request';
import { checkText } from './check-text';
import { CHECK_USAGE } from './check-usage';
import { readRequest } from './read-request';
import { isHarmless, sharedSend } from './run-course';
import { EXIT_OF, resultOf, togetherOf } from './result';
import { repeat } from './repeat/repeat';
import { sendingWith } from './sending';
import { subjectOf } from './subject';
import type { WantedRequest } from './wanted-request';

async function checkOne(
  wanted: WantedRequest,
  settings: CheckSettings,
  terminal: Terminal,
  world: World,
): Promise<ExitCode> {
  const checks = await checkRequest(wanted, settings.engines, {
    id: 'check',
    time: world.now(),
    send: sharedSend(sendingWith(settings, world)),
    maySend: (message) => settings.isUnsafeSent || isHarmless(message),
  });
  terminal.print(settings.format === 'json' ? checkJson(checks) : checkText(checks, world.paint));
  return EXIT_OF[togetherOf(checks.map(resultOf))];
}

/**
 * Sends what a browser would send of a request, or of those in a recording, and says whether the page may read the response.
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
  if (wanted.kind === 'expect') return expect(wanted, terminal, world);
  const subject = await subjectOf(wanted, terminal);
  if (subject.kind === 'wrong') return undone(terminal, subject.why);
  const { saveTo } = wanted;
  if (saveTo !== null)
    return subject.kind === 'recording'
      ? save(subject.recording, saveTo, terminal, world)
      : undone(terminal, '--save takes a report or a HAR. Give one, or leave it out.');
  if (subject.kind === 'recording') return repeat(subject.recording, wanted, terminal, world);
  const read = readRequest(subject.request);
  if (read.kind === 'wrong') return undone(terminal, read.why);
  const insecure = wanted.settings.insecure || subject.insecure;
  return checkOne(read.wanted, { ...wanted.settings, insecure }, terminal, world);
}

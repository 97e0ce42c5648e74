import { githubAnnotations } from '../../report/ci/github';
import { junitXml } from '../../report/ci/junit';
import { ours } from '../../report/redaction/composed-text';
import type { CheckArguments } from '../check/check-arguments';
import { sharedSend } from '../check/run-course';
import { sendingWith } from '../check/sending';
import { EXIT } from '../exit-codes';
import type { ExitCode } from '../exit-codes';
import { textFrom } from '../recording-from';
import type { Terminal } from '../terminal';
import { undone } from '../undone';
import type { World } from '../world';
import { casesJson, casesText } from './case-text';
import { expectedCases } from './expected-cases';
import { readExpectations } from './read-expectations';

/** Checks what a file expects, and says of each whether it is met. */
export async function expect(
  { path, settings }: Extract<CheckArguments, { kind: 'expect' }>,
  terminal: Terminal,
  world: World,
): Promise<ExitCode> {
  const file = await textFrom(path, terminal);
  if (file.kind === 'refused') return undone(terminal, file.why);
  const read = readExpectations(file.text);
  if (read.kind === 'refused') return undone(terminal, read.why);
  const cases = await expectedCases(read.expectations, {
    send: sharedSend(sendingWith(settings, world)),
    time: world.now(),
    engines: settings.engines,
    isUnsafeSent: settings.isUnsafeSent,
    environment: world.environment,
  });
  switch (settings.format) {
    case 'text':
      terminal.print(casesText(cases, world.paint));
      break;
    case 'json':
      terminal.print(casesJson(cases));
      break;
    case 'junit':
      terminal.print(junitXml(ours`CORS`, cases));
      break;
    case 'github':
      terminal.print(githubAnnotations(cases));
      break;
  }
  if (cases.some(({ kind }) => kind === 'failed')) return EXIT.failed;
  return cases.some(({ kind }) => kind === 'skipped') ? EXIT.undone : EXIT.passed;
}

import type { CommandToRun } from '../../explanation/blocks';
import { curlCommand } from '../../explanation/curl';
import { codeSpans } from '../../diagnosis/words/code-spans';
import type { ConfigurationTask } from '../../recipes/configuration-task';
import { moreOf } from '../../diagnosis/words/plural';
import type { RedactedText } from '../../redacted-text';
import { joined, ours } from '../redaction/composed-text';
import { redactedChecks } from '../redaction/redacted-configuration';
import { hasPlaceholder, redactedCommand } from '../redaction/redacted-command';
import { messageTexts } from './message-texts';
import type { MarkdownPrinter } from './markdown-printer';
import { commandBlock, otherShells } from './other-shells';

/** Commands that repeat what was recorded, each with what came back in the browser. */
export function commandTexts(
  commands: readonly CommandToRun[],
  limit: number,
  print: MarkdownPrinter,
): readonly RedactedText[] {
  const written = commands.map((one) => ({
    ...one,
    command: redactedCommand(one.request, print.redaction, curlCommand),
  }));
  return [
    ours`For bash, zsh and other POSIX shells:`,
    ...written.flatMap(({ title, caution, command, recorded }) => [
      caution === null ? ours`${print.words(title)}:` : ours`${print.words(title)}. ${print.prose(caution)}`,
      commandBlock(command, print),
      ...(recorded === null ? [] : messageTexts(recorded, limit, print)),
    ]),
    ...otherShells(
      written.map(({ command }) => command),
      print,
    ),
    ...(written.some(({ command }) => hasPlaceholder(command))
      ? [ours`Replace each \`YOUR-…\` with the secret that was left out.`]
      : []),
  ];
}

/** Commands that must pass once a server is configured, each with what has to come back. */
export function checkTexts(
  server: string,
  task: ConfigurationTask,
  limit: number,
  print: MarkdownPrinter,
): readonly RedactedText[] {
  const checks = redactedChecks(task, print.redaction);
  return [
    ours`Commands for ${print.code(server)} that must pass afterwards, for bash, zsh and other POSIX shells:`,
    ...checks.flatMap(({ title, command, expect }) => {
      const rest = expect.length - limit;
      const lines = [
        ...expect.slice(0, limit).map((text) => print.prose(text)),
        ...(rest > 0 ? [ours`${print.words(moreOf(rest, { one: 'sentence', many: 'sentences' }))}.`] : []),
      ];
      return [
        ours`${print.prose(codeSpans(title))}:`,
        commandBlock(command, print),
        joined(
          lines.map((line) => ours`- ${line}`),
          ours`\n`,
        ),
      ];
    }),
    ...otherShells(
      checks.map(({ command }) => command),
      print,
    ),
  ];
}

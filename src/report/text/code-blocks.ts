import { codeSpans } from '../../diagnosis/words/code-spans';
import { moreOf } from '../../diagnosis/words/plural';
import type { CommandToRun } from '../../explanation/blocks';
import { curlCommand } from '../../explanation/curl';
import type { RefusedServer, ServerConfiguration } from '../../explanation/server-configuration';
import type { ConfigurationTask } from '../../recipes/configuration-task';
import { recipeOf } from '../../recipes/registry';
import type { Remedy } from '../../recipes/remedies/remedy';
import type { RedactedText } from '../../redacted-text';
import { ours } from '../redaction/composed-text';
import { redactedCommand } from '../redaction/redacted-command';
import type { RedactedCommand } from '../redaction/redacted-command';
import { redactedChecks, redactedSnippets } from '../redaction/redacted-configuration';
import { redactedVariant } from '../redaction/redacted-variant';
import { indented } from './text-printer';
import type { TextPrinter } from './text-printer';

const commandText = ({ posix }: RedactedCommand, print: TextPrinter): RedactedText =>
  typeof posix === 'string' ? indented(posix) : print.prose(posix.why);

/** How a server has to be configured; the name of its stack where no recipe is at hand. */
export function configurationTexts(
  one: ServerConfiguration | RefusedServer,
  print: TextPrinter,
): readonly RedactedText[] {
  const { server } = one;
  if (!('task' in one))
    return [ours`No configuration can be written for ${print.code(server)}. ${print.prose(one.refusal.why)}`];
  const { stack, notes, unready, looksLike, task } = one;
  if (stack === null) return unready === null ? [] : [print.prose(unready.text), print.prose(looksLike)];
  const snippets = redactedSnippets(recipeOf(stack.recipe), task, print.redaction);
  const title = ours`Suggested configuration for ${print.code(server)}: ${print.words(stack.name)}`;
  if ('kind' in snippets)
    return [title, ours`${print.words(stack.name)} cannot hold this policy. ${print.prose(snippets.why)}`];
  return [
    print.paint.strong(title),
    ...(one.isChosen ? [] : [print.prose(looksLike)]),
    ...notes.map((note) => print.prose(note)),
    ...snippets.flatMap(({ place, text, command }) => [
      ours`${print.prose(codeSpans(place))}:`,
      command === undefined ? indented(text) : commandText(command, print),
    ]),
    ...[stack.unlisted, stack.notRun].flatMap((note) => (note === null ? [] : [print.prose(note)])),
    ...(stack.install === null
      ? []
      : [ours`To install or apply the configuration:`, indented(print.redaction.text(stack.install.line))]),
  ];
}

/** Code to paste: the variant that suits best, and the names of the others. */
export function remedyTexts({ title, variants }: Remedy, print: TextPrinter): readonly RedactedText[] {
  const [first, ...others] = variants;
  const where = first.place === null ? ours`` : ours` ${print.prose(codeSpans(first.place))}`;
  const names = others.map(({ name }) => name).join(', ');
  return [
    print.paint.strong(print.words(title)),
    ours`${print.words(first.name)}:${where}`,
    indented(redactedVariant(first, print.redaction)),
    ...(names === '' ? [] : [ours`A Markdown report has it for ${print.words(names)} too.`]),
  ];
}

/** Commands that repeat what was recorded. */
export const commandTexts = (
  commands: readonly CommandToRun[],
  print: TextPrinter,
): readonly RedactedText[] =>
  commands.flatMap(({ title, caution, request }) => [
    caution === null ? ours`${print.words(title)}:` : ours`${print.words(title)}. ${print.prose(caution)}`,
    commandText(redactedCommand(request, print.redaction, curlCommand), print),
  ]);

/** Commands that must pass once a server is configured, each with what has to come back. */
export const checkTexts = (
  server: string,
  task: ConfigurationTask,
  limit: number,
  print: TextPrinter,
): readonly RedactedText[] => [
  ours`Commands for ${print.code(server)} that must pass afterwards:`,
  ...redactedChecks(task, print.redaction).flatMap(({ title, command, expect }) => {
    const rest = expect.length - limit;
    return [
      ours`${print.prose(codeSpans(title))}:`,
      commandText(command, print),
      ...expect.slice(0, limit).map((text) => ours`- ${print.prose(text)}`),
      ...(rest > 0 ? [ours`- ${print.words(moreOf(rest, { one: 'sentence', many: 'sentences' }))}.`] : []),
    ];
  }),
];

import type { RefusedServer, ServerConfiguration } from '../../explanation/server-configuration';
import { codeSpans } from '../../diagnosis/words/code-spans';
import { recipeOf } from '../../recipes/registry';
import type { RedactedText } from '../../redacted-text';
import { joined, ours } from '../redaction/composed-text';
import { redactedSnippets } from '../redaction/redacted-configuration';
import { folded } from './folded';
import { codeBlock } from './markdown-text';
import type { MarkdownPrinter } from './markdown-printer';
import { commandBlock, otherShells } from './other-shells';

type Stack = NonNullable<ServerConfiguration['stack']>;

/** What is to be written and where, and what puts it into force. */
function snippetTexts(
  { recipe, name, unlisted, notRun, install }: Stack,
  { task }: ServerConfiguration,
  print: MarkdownPrinter,
): readonly RedactedText[] {
  const snippets = redactedSnippets(recipeOf(recipe), task, print.redaction);
  if ('kind' in snippets)
    return [ours`${print.words(name)} cannot hold this policy. ${print.prose(snippets.why)}`];
  return [
    ...snippets.flatMap(({ place, text, command }) => [
      ours`${print.prose(codeSpans(place))}:`,
      ...(command === undefined
        ? [codeBlock('text', [text])]
        : [commandBlock(command, print), ...otherShells([command], print)]),
    ]),
    ...[unlisted, notRun].flatMap((note) => (note === null ? [] : [print.prose(note)])),
    ...(install === null
      ? []
      : [
          ours`To install or apply the configuration:`,
          codeBlock('sh', [print.redaction.text(install.line)]),
        ]),
  ];
}

/** What goes wrong most with a stack, folded. */
const beforePasting = (
  { name, mistakes, source }: Stack,
  { looksLike, isChosen }: ServerConfiguration,
  print: MarkdownPrinter,
): readonly RedactedText[] =>
  folded(ours`Before you paste`, [
    ...(isChosen ? [] : [print.prose(looksLike)]),
    ours`Keep what other pages and other clients need. Common mistakes:`,
    joined(
      mistakes.map((mistake) => ours`- ${print.prose(mistake)}`),
      ours`\n`,
    ),
    print.link(`Documentation of ${name}`, source),
  ]);

/** How a server has to be configured; nothing where it is not known what it runs, and where its setting is where no recipe is at hand. */
export function configurationTexts(
  one: ServerConfiguration | RefusedServer,
  print: MarkdownPrinter,
): readonly RedactedText[] {
  const { server } = one;
  if (!('task' in one))
    return [ours`No configuration can be written for ${print.code(server)}. ${print.prose(one.refusal.why)}`];
  const { stack, notes, unready, looksLike } = one;
  if (stack === null)
    return unready === null
      ? []
      : [
          print.prose(unready.text),
          print.prose(looksLike),
          ...(unready.source === null
            ? []
            : [print.link(`Documentation of ${unready.name}`, unready.source)]),
        ];
  return [
    ours`### Suggested configuration for ${print.code(server)}: ${print.words(stack.name)}`,
    ...notes.map((note) => print.prose(note)),
    ...snippetTexts(stack, one, print),
    ...beforePasting(stack, one, print),
  ];
}

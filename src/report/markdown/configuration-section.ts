import type { Case } from '../../diagnosis/case';
import type { ServerPolicy } from '../../diagnosis/fix/fix';
import { codeSpans } from '../../recipes/code-spans';
import { coverNote } from '../../recipes/cover-note';
import { configurationTask } from '../../recipes/configuration-task';
import type { ConfigurationTask } from '../../recipes/configuration-task';
import { leftToDefaults } from '../../recipes/left-to-defaults';
import type { Recipe } from '../../recipes/recipe';
import { nullOriginNote } from '../../recipes/null-origin-note';
import { recipeToShow } from '../../recipes/recognise/likeliest-recipe';
import { responsesOf, recognise } from '../../recipes/recognise/recognise';
import type { RedactedText } from '../../redacted-text';
import { folded } from './folded';
import { codeBlock } from './markdown-text';
import type { MarkdownPrinter } from './markdown-printer';
import { commandBlock, otherShells } from './other-shells';
import { joined, ours } from '../redaction/composed-text';
import { redactedChecks, redactedSnippets } from '../redaction/redacted-configuration';
import type { RedactedCheck } from '../redaction/redacted-configuration';
import { fixOf } from '../../diagnosis/fix/fix-of';

/** Which recipe the reader chose for a server, by its serialised origin. */
export type ChosenRecipes = Readonly<Record<string, string>>;

/** The most servers whose configuration is written out; a chain of redirects may lead over many. */
const MOST_SERVERS = 3;

/** Our own sentence, its literal values between backticks. */
const sentence = (text: string, print: MarkdownPrinter): RedactedText => print.prose(codeSpans(text));

const checkBlocks = (
  { title, command, expect }: RedactedCheck,
  print: MarkdownPrinter,
): readonly RedactedText[] => [
  ours`${sentence(title, print)}:`,
  commandBlock(command, print),
  bullets(expect.map((text) => print.prose(text))),
];

/** The most sentences of one list; a check has one for each of a request's headers. */
const MOST_SENTENCES = 20;

function bullets(sentences: readonly RedactedText[]): RedactedText {
  const rest = sentences.length - MOST_SENTENCES;
  return joined(
    [
      ...sentences.slice(0, MOST_SENTENCES).map((text) => ours`- ${text}`),
      ...(rest > 0 ? [ours`- And ${rest} more of the same kind.`] : []),
    ],
    ours`\n`,
  );
}

function recipeBlocks(
  recipe: Recipe,
  task: ConfigurationTask,
  print: MarkdownPrinter,
): readonly RedactedText[] {
  const snippets = redactedSnippets(recipe, task, print.redaction);
  if ('kind' in snippets)
    return [ours`${print.words(recipe.name)} cannot hold this policy. ${print.prose(snippets.why)}`];
  const unlisted = leftToDefaults(recipe, task.policy);
  return [
    ...snippets.flatMap(({ place, text, command }) => [
      ours`${sentence(place, print)}:`,
      ...(command === undefined
        ? [codeBlock('text', [text])]
        : [commandBlock(command, print), ...otherShells([command], print)]),
    ]),
    ...(unlisted === null ? [] : [print.prose(unlisted)]),
    ...(recipe.command === null
      ? []
      : [
          ours`To install or apply the configuration:`,
          codeBlock('sh', [print.redaction.text(recipe.command)]),
        ]),
  ];
}

/** What goes wrong most with a stack, folded. */
const beforePasting = (recipe: Recipe, looksLike: readonly RedactedText[], print: MarkdownPrinter) =>
  folded(ours`Before you paste`, [
    ...looksLike,
    ours`Keep what other pages and other clients need. Common mistakes:`,
    bullets([...recipe.traps, recipe.twoLayers].map((text) => sentence(text, print))),
    print.link(`Documentation of ${recipe.name}`, recipe.source),
  ]);

/** The fix of one or several servers: what they have to be configured with, and the commands that must pass then. */
export type ConfigurationSections = {
  readonly configuration: readonly RedactedText[];
  readonly checks: readonly RedactedText[];
  /** Whether what to write is said for every server that has to change. */
  readonly isWhole: boolean;
};

const NOTHING: ConfigurationSections = { configuration: [], checks: [], isWhole: false };

function serverSections(
  one: Case,
  needed: ServerPolicy,
  chosen: string | null,
  print: MarkdownPrinter,
): ConfigurationSections {
  const task = configurationTask(one, needed);
  const { exchange } = one;
  if (task.kind === 'refused') {
    const why = ours`No configuration can be written for ${print.code(needed.server)}. ${print.prose(task.why)}`;
    return { ...NOTHING, configuration: [why] };
  }
  const recognised = recognise(responsesOf(exchange, needed.server));
  const [surest] = recognised;
  const recipe = recipeToShow(recognised, chosen);
  const clues = surest?.clues.map((clue) => print.code(`${clue.name}: ${clue.value}`)) ?? [];
  const looksLike =
    surest === undefined || chosen !== null
      ? []
      : [
          ours`The responses look like ${print.words(surest.stack.name)}: ${joined(clues, ours`, `)}. Headers can be set, hidden and copied, so this is not certain.`,
        ];
  const note = [nullOriginNote(exchange, needed), coverNote(task)].flatMap((text) =>
    text === null ? [] : [print.prose(text)],
  );
  const checks = redactedChecks(task, print.redaction);
  return {
    isWhole: recipe !== null,
    configuration:
      recipe === null
        ? []
        : [
            ours`### Suggested configuration for ${print.code(needed.server)}: ${print.words(recipe.name)}`,
            ...note,
            ...recipeBlocks(recipe, task, print),
            ...beforePasting(recipe, looksLike, print),
          ],
    checks:
      recipe?.kind === 'development-proxy'
        ? []
        : [
            ...(recipe === null ? note : []),
            ours`Commands for ${print.code(needed.server)} that must pass afterwards, for bash, zsh and other POSIX shells:`,
            ...checks.flatMap((check) => checkBlocks(check, print)),
            ...otherShells(
              checks.map(({ command }) => command),
              print,
            ),
          ],
  };
}

/**
 * The fix as configuration of the servers that are really there, as far as their headers tell or the reader chose, and
 * the commands that must pass afterwards. Empty where no server can fix it.
 *
 * @param chosen null to leave both out
 */
export function configurationSections(
  one: Case,
  chosen: ChosenRecipes | null,
  print: MarkdownPrinter,
): ConfigurationSections {
  const fix = fixOf(one.exchange);
  if (fix?.kind !== 'server' || chosen === null) return NOTHING;
  const servers = fix.policies
    .slice(0, MOST_SERVERS)
    .map((policy) => serverSections(one, policy, chosen[policy.server] ?? null, print));
  const rest = fix.policies.length - servers.length;
  const more = rest > 0 ? [ours`Servers beside these that have to change too: ${rest}.`] : [];
  return {
    isWhole: rest <= 0 && servers.every(({ isWhole }) => isWhole),
    configuration: [...servers.flatMap(({ configuration }) => configuration), ...more],
    checks: servers.flatMap(({ checks }) => checks),
  };
}

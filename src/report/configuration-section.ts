import type { Diagnosis } from '../diagnosis/diagnosis';
import type { ServerPolicy } from '../diagnosis/fix/fix';
import type { Exchange } from '../exchange/exchange';
import { codeSpans } from '../recipes/code-spans';
import { configurationTask } from '../recipes/configuration-task';
import type { ConfigurationTask } from '../recipes/configuration-task';
import type { Recipe } from '../recipes/recipe';
import { nullOriginNote } from '../recipes/null-origin-note';
import { recipeToShow } from '../recipes/recognise/likeliest-recipe';
import { answersTo, recognise } from '../recipes/recognise/recognise';
import { renderRecipe } from '../recipes/render';
import { checksFor } from '../recipes/verify';
import type { Check } from '../recipes/verify';
import { codeBlock, codeSpan, markdownProse, words } from './markdown-text';

/** Which recipe the reader chose for a server, by its serialised origin. */
export type ChosenRecipes = Readonly<Record<string, string>>;

/** The most servers whose configuration is written out; a chain of redirects may lead over many. */
const MOST_SERVERS = 3;

/** Our own sentence, its literal values between backticks. */
const sentence = (text: string): string => markdownProse(codeSpans(text));

function checkBlocks({ title, command, expect }: Check): readonly string[] {
  return [`${sentence(title)}:`, codeBlock('sh', command.split('\n')), bullets(expect)];
}

/** The most sentences of one list; a check has one for each of a request's headers. */
const MOST_SENTENCES = 20;

function bullets(texts: readonly string[]): string {
  const rest = texts.length - MOST_SENTENCES;
  return [
    ...texts.slice(0, MOST_SENTENCES).map((text) => `- ${sentence(text)}`),
    ...(rest > 0 ? [`- And ${String(rest)} more of the same kind.`] : []),
  ].join('\n');
}

function recipeBlocks(recipe: Recipe, { policy, server }: ConfigurationTask): readonly string[] {
  const rendered = renderRecipe(recipe, policy, server);
  if (rendered.kind === 'refused')
    return [`${words(recipe.name)} cannot hold this policy. ${sentence(rendered.why)}`];
  return [
    ...rendered.snippets.flatMap(({ place, text }) => [
      `${sentence(place)}:`,
      codeBlock('text', text.split('\n')),
    ]),
    ...(recipe.command === null
      ? []
      : ['To install or apply it:', codeBlock('sh', recipe.command.split('\n'))]),
    'This is the least that this request needs: keep what other pages need beside it. What goes wrong most:',
    bullets([...recipe.traps, recipe.twoLayers]),
    `[Documentation of ${words(recipe.name)}](${recipe.source})`,
  ];
}

function serverBlocks(exchange: Exchange, needed: ServerPolicy, chosen: string | null): readonly string[] {
  const task = configurationTask(exchange, needed);
  if (task.kind === 'refused') return [];
  const recognised = recognise(answersTo(exchange, needed.server));
  const [surest] = recognised;
  const recipe = recipeToShow(recognised, chosen);
  const looksLike =
    surest === undefined || chosen !== null
      ? []
      : [
          `The answers look like ${words(surest.stack.name)}: ${surest.clues.map(({ name, value }) => codeSpan(`${name}: ${value}`)).join(', ')}. Headers can be set, hidden and copied.`,
        ];
  const origin = nullOriginNote(exchange, needed);
  const note = origin === null ? [] : [markdownProse(origin)];
  return [
    ...(recipe === null
      ? []
      : [
          `### Configuration of ${codeSpan(needed.server)}: ${words(recipe.name)}`,
          ...looksLike,
          ...note,
          ...recipeBlocks(recipe, task),
        ]),
    ...(recipe?.kind === 'development-proxy'
      ? []
      : [
          `### Check ${codeSpan(needed.server)} afterwards`,
          ...(recipe === null ? note : []),
          ...checksFor(task.policy, task.request, task.server).flatMap(checkBlocks),
        ]),
  ];
}

/**
 * The fix as configuration of the servers that are really there, as far as their headers tell or the reader chose, and
 * the commands that must pass afterwards. Empty where no server can mend it.
 */
export function configurationSection(
  exchange: Exchange,
  { fix }: Diagnosis,
  chosen: ChosenRecipes,
): readonly string[] {
  if (fix?.kind !== 'server') return [];
  return fix.policies
    .slice(0, MOST_SERVERS)
    .flatMap((policy) => serverBlocks(exchange, policy, chosen[policy.server] ?? null));
}

import type { Case } from '../diagnosis/case';
import type { ServerPolicy } from '../diagnosis/fix/fix';
import { fixOf } from '../diagnosis/fix/fix-of';
import { offersConfiguration } from '../diagnosis/situations/beyond-headers';
import { code, prose } from '../diagnosis/words/prose';
import type { Prose } from '../diagnosis/words/prose';
import type { Exchange } from '../exchange/exchange';
import { rememberedByObject } from '../exchange/remembered-by-object';
import { commonMistakes } from '../recipes/common-mistakes';
import { configurationTask } from '../recipes/configuration-task';
import type { ConfigurationTask } from '../recipes/configuration-task';
import { coverNote, publicPathsNotes } from '../recipes/cover-note';
import { leftToDefaults } from '../recipes/left-to-defaults';
import { nullOriginNote } from '../recipes/null-origin-note';
import type { Refusal } from '../recipes/policy';
import type { Recipe, RecipeKind } from '../recipes/recipe';
import { recipesSuggested, recipeToShow } from '../recipes/recognise/likeliest-recipe';
import { recognise, responsesOf } from '../recipes/recognise/recognise';
import type { Recognised } from '../recipes/recognise/recognise';

/** Which recipe the reader chose for a server, by its serialised origin. */
export type ChosenRecipes = Readonly<Record<string, string>>;

/** What is said of a stack beside its configuration. */
export type StackWords = {
  /** The recipe by which its configuration is written. */
  readonly recipe: string;
  readonly name: string;
  readonly kind: RecipeKind;
  /** What the configuration leaves to the stack; null where that is nothing. */
  readonly unlisted: Prose | null;
  /** What installs or applies it; null when nothing is needed. */
  readonly install: { readonly line: string; readonly needsPosix: boolean } | null;
  /** What goes wrong most. */
  readonly mistakes: readonly Prose[];
  /** The project's own documentation. */
  readonly source: string;
};

/** The stack of a server, as far as its responses or the reader tell. */
export type ServerStack = {
  readonly server: string;
  /** What its responses look like, as a sentence. */
  readonly looksLike: Prose;
  /** The recipes that they suggest, the likeliest first. */
  readonly suggested: readonly string[];
  /** Whether the reader chose another or the same. */
  readonly isChosen: boolean;
  /** Null where neither the reader nor the responses tell. */
  readonly stack: StackWords | null;
};

/** How a server has to be configured. What is to be written is made of the task by whoever prints it. */
export type ServerConfiguration = ServerStack & {
  readonly task: ConfigurationTask;
  /** Why it names what it names, and what else it is for. */
  readonly notes: readonly Prose[];
};

/** A server that no configuration can be written for. */
export type RefusedServer = { readonly server: string; readonly refusal: Refusal };

function wordsOf(recipe: Recipe, task: ConfigurationTask): StackWords {
  const { id, name, kind, command, commandNeedsPosix = false, source } = recipe;
  return {
    recipe: id,
    name,
    kind,
    unlisted: leftToDefaults(recipe, task.policy),
    install: command === null ? null : { line: command, needsPosix: commandNeedsPosix },
    mistakes: commonMistakes(recipe),
    source,
  };
}

function looksLike([surest]: readonly Recognised[]): Prose {
  if (surest === undefined) return prose`The responses do not show which stack the server runs.`;
  const clues = surest.clues.flatMap(({ name, value }, index) => {
    const clue = code(`${name}: ${value}`);
    return index === 0 ? [clue] : prose`, ${clue}`;
  });
  return prose`The responses look like ${surest.stack.name}: ${clues}. Headers can be set, hidden and copied, so this is not certain.`;
}

/** @param chosen the recipe that the reader once chose for the server; null when they never did */
export function serverStack(
  exchange: Exchange,
  server: string,
  task: ConfigurationTask,
  chosen: string | null,
): ServerStack {
  const recognised = recognise(responsesOf(exchange, server));
  const recipe = recipeToShow(recognised, chosen);
  return {
    server,
    looksLike: looksLike(recognised),
    suggested: recipesSuggested(recognised).map(({ id }) => id),
    isChosen: chosen !== null,
    stack: recipe === null ? null : wordsOf(recipe, task),
  };
}

/** The servers that have to be configured; none where headers are not what is missing. */
function policiesOf({ exchange, situations }: Case): readonly ServerPolicy[] {
  const fix = fixOf(exchange);
  return fix?.kind === 'server' && offersConfiguration(situations) ? fix.policies : [];
}

/** It looks through the whole log, and several sections ask for it. */
const tasksOf = rememberedByObject((one: Case) =>
  policiesOf(one).map((policy) => ({ policy, task: configurationTask(one, policy) })),
);

/**
 * How the servers have to be configured that have to change; none where headers are not what is missing.
 *
 * @param chosen the stacks that the reader chose for servers; null where no configuration is asked for
 */
export function serverConfigurations(
  one: Case,
  chosen: ChosenRecipes | null,
): readonly (ServerConfiguration | RefusedServer)[] {
  if (chosen === null) return [];
  const { exchange } = one;
  return tasksOf(one).map(({ policy, task }) => {
    const { server } = policy;
    if (task.kind === 'refused') return { server, refusal: task };
    const about = [nullOriginNote(exchange, policy), coverNote(task)].filter((note) => note !== null);
    const notes = [...about, ...publicPathsNotes(task)];
    return { ...serverStack(exchange, server, task, chosen[server] ?? null), task, notes };
  });
}

/** Whether it is said for each of the servers what to write. */
export const isWhole = (servers: readonly (ServerConfiguration | RefusedServer)[]): boolean =>
  servers.every((one) => 'task' in one && one.stack !== null);

import type { Case } from '../diagnosis/case';
import type { ServerPolicy } from '../diagnosis/fix/fix';
import { fixOf } from '../diagnosis/fix/fix-of';
import { offersConfiguration } from '../diagnosis/situations/beyond-headers';
import type { Prose } from '../diagnosis/words/prose';
import { memoizedByObject } from '../exchange/memoized-by-object';
import { commonMistakes } from '../recipes/common-mistakes';
import { configurationTask } from '../recipes/configuration-task';
import type { ConfigurationTask } from '../recipes/configuration-task';
import { coverNote, publicPathsNotes } from '../recipes/cover-note';
import { leftToDefaults } from '../recipes/left-to-defaults';
import { everyOriginNote, keepingEveryOrigin } from '../recipes/every-origin';
import { notRunNote } from '../recipes/not-run-note';
import { nullOriginNote } from '../recipes/null-origin-note';
import type { Refusal } from '../recipes/policy';
import type { Recipe, RecipeKind } from '../recipes/recipe';
import { recipeOf } from '../recipes/registry';
import { recipesSuggested, recipeToShow } from '../recipes/recognise/likeliest-recipe';
import { explainRecognition, explainWithoutRecipe } from '../recipes/recognise/explain-recognition';
import type { Recognition } from '../recipes/recognise/judge';
import { seenStack } from '../recipes/recognise/seen-stack';
import type { SeenStack } from '../recipes/recognise/seen-stack';

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
  /** That nobody has run it on the real server; null where a test does. */
  readonly notRun: Prose | null;
  /** What installs or applies it; null when nothing is needed. */
  readonly install: { readonly line: string; readonly needsPosix: boolean } | null;
  /** What goes wrong most. */
  readonly mistakes: readonly Prose[];
  /** The project's own documentation. */
  readonly source: string;
};

/** What is said of a stack that is recognized and has no recipe. */
export type StackUnready = {
  readonly name: string;
  readonly text: Prose;
  /** Where its setting is documented; null where that is not known. */
  readonly source: string | null;
};

/** The stack of a server, as far as what was recorded or the reader tells. */
export type ServerStack = {
  readonly server: string;
  /** What the recorded requests tell of it, and how sure that is, as sentences. */
  readonly looksLike: Prose;
  /** What stands in place of a configuration where a stack is recognized that has none here; null where it has, or is not known. */
  readonly unready: StackUnready | null;
  /** The recipes that they suggest, the likeliest first. */
  readonly suggested: readonly string[];
  /** Whether the reader chose another or the same. */
  readonly isChosen: boolean;
  /** Null where neither the reader nor the responses tell. */
  readonly stack: StackWords | null;
};

/** How a server has to be configured. The printer turns the task into what has to be written. */
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
    notRun: notRunNote(recipe),
    install: command === null ? null : { line: command, needsPosix: commandNeedsPosix },
    mistakes: commonMistakes(recipe),
    source,
  };
}

/** @param chosen the recipe that the reader once chose for the server; null when they never did */
export function serverStack(
  { server, recognised, recognition }: SeenStack,
  task: ConfigurationTask,
  chosen: string | null,
): ServerStack {
  const recipe = recipeToShow(recognition, chosen);
  return {
    server,
    looksLike: explainRecognition(recognition),
    unready: recipe === null ? unreadyStack(recognition) : null,
    suggested: recipesSuggested(recognised).map(({ id }) => id),
    isChosen: chosen !== null,
    stack: recipe === null ? null : wordsOf(recipe, task),
  };
}

function unreadyStack(recognition: Recognition): StackUnready | null {
  const text = explainWithoutRecipe(recognition);
  if (text === null || recognition.kind !== 'one') return null;
  const { name, setting } = recognition.one.stack;
  return { name, text, source: setting?.source ?? null };
}

/** The servers that have to be configured; none where headers are not what is missing. */
function policiesOf({ exchange, situations }: Case): readonly ServerPolicy[] {
  const fix = fixOf(exchange);
  return fix?.kind === 'server' && offersConfiguration(situations) ? fix.policies : [];
}

/** It looks through the whole log, and several sections ask for it. */
const tasksOf = memoizedByObject((one: Case) =>
  policiesOf(one).map((policy) => ({
    policy,
    task: configurationTask(one, policy),
    seen: seenStack(one, policy.server),
  })),
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
  return tasksOf(one).map(({ policy, task, seen }) => {
    const { server } = policy;
    if (task.kind === 'refused') return { server, refusal: task };
    const stack = serverStack(seen, task, chosen[server] ?? null);
    const shown = stack.stack === null ? task : keepingEveryOrigin(task, recipeOf(stack.stack.recipe));
    const about = [nullOriginNote(exchange, policy), everyOriginNote(shown), coverNote(shown)];
    const notes = [...about.filter((note) => note !== null), ...publicPathsNotes(shown)];
    return { ...stack, task: shown, notes };
  });
}

/** Whether it is said for each of the servers what to write. */
export const isWhole = (servers: readonly (ServerConfiguration | RefusedServer)[]): boolean =>
  servers.every((one) => 'task' in one && one.stack !== null);

import type { Prose } from '../../diagnosis/words/prose';
import type { ConfigurationTask } from '../../recipes/configuration-task';
import type { Policy, Refusal } from '../../recipes/policy';
import type { Recipe } from '../../recipes/recipe';
import { renderRecipe } from '../../recipes/render';
import type { Server } from '../../recipes/server';
import { checksFor } from '../../recipes/verify';
import type { RedactedText } from '../../redacted-text';
import { asRedacted } from './brand';
import { commandUrl, inEachShell, type RedactedCommand } from './redacted-command';
import type { Redaction } from './redaction';

function redactedPolicy(policy: Policy, { name }: Redaction): Policy {
  const [method, ...methods] = policy.methods;
  return {
    ...policy,
    methods: [name(method), ...methods.map(name)],
    requestHeaders: policy.requestHeaders.map(name),
    exposeHeaders: policy.exposeHeaders.map(name),
  };
}

/** A server as it may leave: a prefix that holds a secret gives way to the one that stands for any. */
export function redactedServer({ origin, prefix }: Server, redaction: Redaction): Server {
  const isPlain = redaction.text(`${origin}${prefix}/`) === `${origin}${prefix}/`;
  return { origin, prefix: isPlain ? prefix : '/api' };
}

/**
 * A task without secrets. The origins in it stay: who may read is what a configuration says. All that is foreign in a
 * snippet or a check comes from the task, so that what is written from this one may leave.
 */
export function redactedTask(
  { policy, server, request, covers }: ConfigurationTask,
  redaction: Redaction,
): ConfigurationTask {
  return {
    kind: 'task',
    covers,
    policy: redactedPolicy(policy, redaction),
    server: redactedServer(server, redaction),
    request: {
      ...request,
      url: commandUrl(request.url, redaction),
      method: redaction.name(request.method),
      requestHeaders: request.requestHeaders.map(redaction.name),
      fetchMetadata: request.fetchMetadata.map(redaction.header),
    },
  };
}

/** A piece of configuration without secrets, and where it goes: plain English with literal values between backticks. */
export type RedactedSnippet = {
  readonly place: string;
  readonly text: RedactedText;
  /** Where it is a command, in each shell. */
  readonly command?: RedactedCommand;
};

/** The configuration of one stack as it may leave; refused as {@link renderRecipe} refuses. */
export function redactedSnippets(
  recipe: Recipe,
  task: ConfigurationTask,
  redaction: Redaction,
): readonly RedactedSnippet[] | Refusal {
  const { policy, server } = redactedTask(task, redaction);
  const rendered = renderRecipe(recipe, policy, server);
  if (rendered.kind === 'refused') return rendered;
  return rendered.snippets.map(({ place, text, command }) => ({
    place,
    text: asRedacted(text),
    ...(command === undefined ? {} : { command: inEachShell(command) }),
  }));
}

/** A check as it may leave: the title is plain English with literal values between backticks. */
export type RedactedCheck = {
  readonly title: string;
  readonly command: RedactedCommand;
  readonly expect: readonly Prose[];
};

/** The commands that must pass once the configuration is in force, as they may leave. */
export function redactedChecks(task: ConfigurationTask, redaction: Redaction): readonly RedactedCheck[] {
  const { policy, request, server } = redactedTask(task, redaction);
  return checksFor(policy, request, server).map(({ title, command, expect }) => ({
    title,
    command: inEachShell(command),
    expect,
  }));
}

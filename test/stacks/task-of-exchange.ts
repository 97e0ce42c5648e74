import { plainText } from '../../src/diagnosis/words/prose';
import { diagnose } from '../../src/diagnosis/diagnose';
import type { Fix, ServerPolicy } from '../../src/diagnosis/fix/fix';
import type { DiagnosedLog } from '../../src/diagnosis/reading/log/diagnosed-log';
import { configurationTask } from '../../src/recipes/configuration-task';
import type { ConfigurationTask } from '../../src/recipes/configuration-task';
import type { Policy } from '../../src/recipes/policy';
import type { Recipe } from '../../src/recipes/recipe';
import { renderRecipe } from '../../src/recipes/render';
import { fixOf } from '../../src/diagnosis/fix/fix-of';
import type { Requested } from './requester';
import type { PageRequest } from './stack';

/** What the extension makes of a recorded exchange: the causes it names, and what has to be configured. */
export type Diagnosed = { readonly task: ConfigurationTask; readonly causes: readonly string[] };

/**
 * Throws when the exchange is not diagnosed as blocked, or has no fix that can be configured.
 *
 * @param log what was recorded beside it
 */
export function taskOfExchange(
  { exchange, request }: Pick<Requested, 'exchange' | 'request'>,
  log: DiagnosedLog | null = null,
): Diagnosed {
  const { verdict, causes } = diagnose(exchange);
  const fix = fixOf(exchange);
  if (verdict !== 'blocked') throw new Error(`The diagnosis of the broken state is ${verdict}.`);
  const task = configurationTask({ exchange, log }, policyOf(fix, request));
  if (task.kind === 'refused') throw new Error(`No configuration can be made: ${plainText(task.why)}`);
  return { task, causes: causes.map(({ code }) => code) };
}

/** With the credentials that the request has, also where nobody can see them because only the preflight was sent. */
function policyOf(fix: Fix | null, { credentials }: PageRequest): ServerPolicy {
  if (fix?.kind !== 'server') throw new Error('The diagnosis has no fix for the server.');
  const { ifCredentialed } = fix;
  const own = credentials !== 'omit' && ifCredentialed?.kind === 'server' ? ifCredentialed : fix;
  const [policy] = own.policies;
  if (policy === undefined) throw new Error('The fix names no server.');
  return policy;
}

/** The texts of the recipe's pieces; throws when it refuses the policy. */
export function textsOf(recipe: Recipe, { server }: ConfigurationTask, policy: Policy): readonly string[] {
  const rendered = renderRecipe(recipe, policy, server);
  if (rendered.kind === 'refused') throw new Error(`The recipe refused: ${plainText(rendered.why)}`);
  return rendered.snippets.map(({ text }) => text);
}

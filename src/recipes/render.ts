import { code, prose } from '../diagnosis/words/prose';
import { isForEveryOrigin } from './policy';
import type { Policy, Refusal } from './policy';
import type { Recipe, Snippet } from './recipe';
import type { Server } from './server';
import { beyondDefaults } from './stack-defaults';

/** A recipe with the real values in it. */
export type Rendered = { readonly kind: 'rendered'; readonly snippets: readonly Snippet[] };

/**
 * Writes a policy in the language of a stack; refused, with the reason, when the stack cannot hold such a policy or its
 * language has no way to write one of the texts.
 */
export function renderRecipe(recipe: Recipe, policy: Policy, server: Server): Rendered | Refusal {
  if (isForEveryOrigin(policy) && recipe.everyOrigin !== true)
    throw new Error(`${recipe.id} is not written for every origin`);
  const limit = recipe.limit?.(policy) ?? null;
  if (limit !== null) return { kind: 'refused', why: limit };
  for (const text of textsOf(policy, server)) {
    const why = recipe.language.refuses(text);
    if (why !== null)
      return { kind: 'refused', why: prose`${code(text)} cannot be written, because ${why}.` };
  }
  const snippet = recipe.snippet(beyondDefaults(policy, recipe.defaults), server);
  const snippets = typeof snippet === 'string' ? [{ place: recipe.place, text: snippet }] : snippet;
  return { kind: 'rendered', snippets };
}

const textsOf = (policy: Policy, server: Server): readonly string[] => [
  ...policy.origins,
  ...policy.methods,
  ...policy.requestHeaders,
  ...policy.exposeHeaders,
  server.origin,
  server.prefix,
];

import type { Recipe } from '../recipe';
import { recipes } from '../registry';
import type { Recognition } from './judge';
import { suggestedRecipes } from './recognise';
import type { Recognised } from './recognise';

/** The recipes that what was recognised suggests, the likeliest first. */
export const recipesSuggested = (recognised: readonly Recognised[]): readonly Recipe[] =>
  suggestedRecipes(recognised).flatMap((id) => recipes.find((one) => one.id === id) ?? []);

/**
 * The recipe to show for a server: the reader's choice, else the one of the stack that was recognised; null where none was,
 * where it has no recipe, and where several stacks may be meant.
 *
 * @param chosen the id of the recipe that the reader once chose; null when they never did
 */
export function recipeToShow(recognition: Recognition, chosen: string | null): Recipe | null {
  const byReader = recipes.find(({ id }) => id === chosen);
  if (byReader !== undefined) return byReader;
  if (recognition.kind !== 'one' || recognition.one.stack.isFamily) return null;
  return recipesSuggested([recognition.one])[0] ?? null;
}

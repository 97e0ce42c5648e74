import type { Recipe } from '../recipe';
import { recipes } from '../registry';
import { suggestedRecipes } from './recognise';
import type { Recognised } from './recognise';

/** The recipes that what was recognised suggests, the likeliest first. */
export const recipesSuggested = (recognised: readonly Recognised[]): readonly Recipe[] =>
  suggestedRecipes(recognised).flatMap((id) => recipes.find((one) => one.id === id) ?? []);

/**
 * The recipe to show for a server: the reader's choice, else the likeliest; null when nothing suggests one.
 *
 * @param chosen the id of the recipe that the reader once chose; null when they never did
 */
export const recipeToShow = (recognised: readonly Recognised[], chosen: string | null): Recipe | null =>
  recipes.find(({ id }) => id === chosen) ?? recipesSuggested(recognised)[0] ?? null;

import type { Recipe, RecipeKind } from '../../recipes/recipe';
import { recipesSuggested, recipeToShow } from '../../recipes/recognise/likeliest-recipe';
import type { Recognised } from '../../recipes/recognise/recognise';
import { recipes } from '../../recipes/registry';

/** Recipes under one heading of the chooser. */
export type RecipeGroup = { readonly name: string; readonly recipes: readonly Recipe[] };

export type RecipeChoices = {
  /** Each recipe once; the suggested ones first. */
  readonly groups: readonly RecipeGroup[];
  /** The reader's choice, else the likeliest; null when nothing suggests one. */
  readonly selected: Recipe | null;
};

const KINDS: readonly { readonly kind: RecipeKind; readonly name: string }[] = [
  { kind: 'framework', name: 'Frameworks' },
  { kind: 'web-server', name: 'Web servers' },
  { kind: 'gateway', name: 'Gateways' },
  { kind: 'hosted', name: 'Hosted platforms' },
  { kind: 'development-proxy', name: 'Proxies for development' },
];

/** What the chooser offers for a server, and what it shows at first. */
export function recipeChoices(recognised: readonly Recognised[], chosen: string | null): RecipeChoices {
  const suggested = recipesSuggested(recognised);
  const others = recipes.filter((one) => !suggested.includes(one));
  const groups = [
    { name: 'Recognized', recipes: suggested },
    ...KINDS.map(({ kind, name }) => ({ name, recipes: others.filter((one) => one.kind === kind) })),
  ];
  return {
    groups: groups.filter((group) => group.recipes.length > 0),
    selected: recipeToShow(recognised, chosen),
  };
}

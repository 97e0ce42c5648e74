import type { Recipe, RecipeKind } from '../../../recipes/recipe';
import { recipes } from '../../../recipes/registry';

/** Recipes under one heading of the chooser. */
export type RecipeGroup = { readonly name: string; readonly recipes: readonly Recipe[] };

const KINDS: readonly { readonly kind: RecipeKind; readonly name: string }[] = [
  { kind: 'framework', name: 'Frameworks' },
  { kind: 'web-server', name: 'Web servers' },
  { kind: 'gateway', name: 'Gateways' },
  { kind: 'product', name: 'Products' },
  { kind: 'hosted', name: 'Hosted platforms' },
  { kind: 'development-proxy', name: 'Proxies for development' },
];

/**
 * What the chooser offers for a server: each recipe once, the suggested ones first.
 *
 * @param suggested ids of recipes, the likeliest first
 */
export function recipeGroups(suggested: readonly string[]): readonly RecipeGroup[] {
  const recognised = suggested.flatMap((id) => recipes.find((one) => one.id === id) ?? []);
  const others = recipes.filter((one) => !recognised.includes(one));
  const groups = [
    { name: 'Recognized', recipes: recognised },
    ...KINDS.map(({ kind, name }) => ({ name, recipes: others.filter((one) => one.kind === kind) })),
  ];
  return groups.filter((group) => group.recipes.length > 0);
}

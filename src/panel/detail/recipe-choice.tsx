import type { Recipe } from '../../recipes/recipe';
import type { RecipeGroup } from './recipe-choices';

type Props = {
  readonly groups: readonly RecipeGroup[];
  readonly selected: Recipe | null;
  readonly onChoose: (recipe: string) => void;
};

/** Chooses the stack of a server. */
export const RecipeChoice = ({ groups, selected, onChoose }: Props) => (
  <label class="recipe-choice">
    <span class="visually-hidden">Server stack</span>
    <select value={selected?.id ?? ''} onChange={(event) => onChoose(event.currentTarget.value)}>
      {selected === null ? (
        <option value="" disabled>
          Choose the server stack…
        </option>
      ) : null}
      {groups.map(({ name, recipes }) => (
        <optgroup key={name} label={name}>
          {recipes.map((recipe) => (
            <option key={recipe.id} value={recipe.id}>
              {recipe.name}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  </label>
);

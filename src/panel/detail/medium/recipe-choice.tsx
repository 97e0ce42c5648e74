import { recipeGroups } from './recipe-choices';

type Props = {
  /** Ids of recipes that the responses suggest, the likeliest first. */
  readonly suggested: readonly string[];
  /** The id of the recipe that is shown; null where none is. */
  readonly selected: string | null;
  readonly onChoose: (recipe: string) => void;
};

/** Chooses the stack of a server. */
export const RecipeChoice = ({ suggested, selected, onChoose }: Props) => (
  <label class="recipe-choice">
    <span class="visually-hidden">Server stack</span>
    <select value={selected ?? ''} onChange={(event) => onChoose(event.currentTarget.value)}>
      {selected === null ? (
        <option value="" disabled>
          Choose the server stack…
        </option>
      ) : null}
      {recipeGroups(suggested).map(({ name, recipes }) => (
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

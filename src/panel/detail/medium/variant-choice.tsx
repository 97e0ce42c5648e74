import { useId, useState } from 'preact/hooks';
import type { Remedy, Variant } from '../../../recipes/remedies/remedy';
import type { Medium } from '../../../report/blocks/medium';

type ChoiceProps = {
  readonly remedy: Remedy;
  readonly shown: Variant;
  readonly onChoose: (id: string) => void;
};

/** Every variant one click away. */
function VariantChoice({ remedy: { choice, variants }, shown, onChoose }: ChoiceProps) {
  const group = useId();
  if (variants.length === 1) return null;
  return (
    <div class="segments variants" role="radiogroup" aria-label={choice}>
      {variants.map(({ id, name }) => (
        <label key={id} class={id === shown.id ? 'chosen' : ''}>
          <input
            type="radio"
            name={group}
            class="visually-hidden"
            checked={id === shown.id}
            onChange={() => onChoose(id)}
          />
          {name}
        </label>
      ))}
    </div>
  );
}

/** The variant that the reader chose; at first the one that suits best. */
export const ChosenVariant: Medium['Variants'] = ({ remedy, children }) => {
  const [chosen, setChosen] = useState<string | null>(null);
  const { variants } = remedy;
  // Another request may have no such variant.
  const shown = variants.find(({ id }) => id === chosen) ?? variants[0];
  return <>{children(shown, <VariantChoice remedy={remedy} shown={shown} onChoose={setChosen} />)}</>;
};

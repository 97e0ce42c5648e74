import { useId, useState } from 'preact/hooks';
import type { Remedy, Variant } from '../../recipes/remedies/remedy';
import { writeVariant } from '../../recipes/remedies/write-variant';
import { redactedVariant } from '../../report/redaction/redacted-variant';
import { CodeBlock } from '../detail/code-block';
import type { Leads } from './statement-view';

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

type Props = { readonly remedy: Remedy; readonly leads: Pick<Leads, 'onCopy' | 'redaction'> };

/** Code to paste, in the variant that suits best or that the reader chose. */
export function RemedyView({ remedy, leads }: Props) {
  const [chosen, setChosen] = useState<string | null>(null);
  const { title, variants } = remedy;
  // Another request may have no such variant.
  const shown = variants.find(({ id }) => id === chosen) ?? variants[0];
  return (
    <div class="remedy" data-remedy={shown.id}>
      <CodeBlock
        title={shown.place}
        text={writeVariant(shown)}
        what="the code"
        lead={{
          heading: <h2 class="subhead">{title}</h2>,
          choice: <VariantChoice remedy={remedy} shown={shown} onChoose={setChosen} />,
        }}
        onCopy={() => leads.onCopy(redactedVariant(shown, leads.redaction()), 'the code')}
      />
    </div>
  );
}

import type { ComponentProps } from 'preact';
import { useId } from 'preact/hooks';
import type { Prose } from '../../../diagnosis/words/prose';
import { ProseText } from '../../../report/blocks/prose-text';
import { fieldClass } from './field-class';

type Props = {
  readonly label: string;
  /** What is typed, for the button that takes it back, as in `Reset the method`. */
  readonly what: string;
  readonly value: string;
  readonly isChanged: boolean;
  /** Why the text is not used; null where nothing is wrong. */
  readonly wrong: Prose | null;
  readonly suggestions?: readonly string[];
  readonly onType: (text: string) => void;
  readonly onReset: () => void;
  readonly input: Pick<ComponentProps<'input'>, 'class' | 'inputMode' | 'maxLength'>;
};

/** One labelled line to type in, that says whether it was changed, what is wrong with it, and goes back. */
export function TypedField(props: Props) {
  const { label, what, value, isChanged, wrong, suggestions = [], onType, onReset, input } = props;
  const field = useId();
  const complaint = useId();
  const list = useId();
  return (
    <p class={fieldClass(isChanged, wrong !== null)}>
      <label for={field}>{label}</label>
      <input
        {...input}
        id={field}
        type="text"
        list={suggestions.length === 0 ? undefined : list}
        autocomplete="off"
        spellcheck={false}
        value={value}
        aria-invalid={wrong !== null}
        aria-describedby={wrong === null ? undefined : complaint}
        onInput={({ currentTarget }) => onType(currentTarget.value)}
      />
      {suggestions.length === 0 ? null : (
        <datalist id={list}>
          {suggestions.map((text) => (
            <option key={text} value={text} />
          ))}
        </datalist>
      )}
      {isChanged ? (
        <>
          <span class="what-if-mark">{wrong === null ? 'changed' : 'wrong'}</span>
          <button type="button" aria-label={`Reset the ${what}`} title="As it was recorded" onClick={onReset}>
            ↺
          </button>
        </>
      ) : null}
      {wrong === null ? null : (
        <span id={complaint} class="what-if-wrong">
          <ProseText text={wrong} /> It is not used.
        </span>
      )}
    </p>
  );
}

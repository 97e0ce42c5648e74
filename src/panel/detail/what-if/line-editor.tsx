import { useId } from 'preact/hooks';
import type { EditedLine } from '../../../diagnosis/what-if/edited-lines';
import { LONGEST_NAME, LONGEST_VALUE } from '../../../diagnosis/what-if/typed-text';
import { visibleBytes } from '../../../explanation/visible-text';
import { ProseText } from '../../../report/blocks/prose-text';

/** What the reader does to one line; null as text stands for what was recorded. */
export type LineActions = {
  readonly onType: (line: EditedLine, name: string | null, value: string | null) => void;
  readonly onRemove: (line: EditedLine) => void;
  /** Takes a recorded line as it was. */
  readonly onReset: (line: EditedLine) => void;
  /** Goes on to the next line. */
  readonly onAdd: () => void;
};

type Props = LineActions & {
  readonly line: EditedLine;
  /** The id of a list of names to choose from. */
  readonly names: string;
};

const recordedName = ({ recorded }: EditedLine): string =>
  recorded === null ? '' : visibleBytes(recorded.name);

const recordedValue = ({ recorded }: EditedLine): string => visibleBytes(recorded?.value ?? '');

const nameOf = (line: EditedLine): string => line.edit?.name ?? recordedName(line);

/** What became of a line, in a word that goes with its colour. */
export function changeOf({
  recorded,
  edit,
  wrong,
}: EditedLine): 'changed' | 'added' | 'removed' | 'wrong' | null {
  if (edit === null) return null;
  if (wrong !== null) return 'wrong';
  if (edit.kind === 'remove') return 'removed';
  return recorded === null ? 'added' : 'changed';
}

function RemovedLine({ line, onReset }: Pick<Props, 'line' | 'onReset'>) {
  const name = recordedName(line);
  return (
    <li class="what-if-line removed">
      <del class="what-if-gone">
        <code>
          {name}: {recordedValue(line)}
        </code>
      </del>
      <span class="what-if-buttons">
        <span class="what-if-mark">removed</span>
        <button
          type="button"
          aria-label={`Put ${name} back`}
          title="Put it back"
          onClick={() => onReset(line)}
        >
          ↺
        </button>
      </span>
    </li>
  );
}

/** One header line with its name and its value to be typed over. */
export function LineEditor({ line, names, onType, onRemove, onReset, onAdd }: Props) {
  const complaint = useId();
  const { recorded, edit, wrong } = line;
  if (edit?.kind === 'remove') return <RemovedLine line={line} onReset={onReset} />;
  const name = nameOf(line);
  const shown = name === '' ? 'new header' : name;
  const change = changeOf(line);
  const typedName = (text: string): void =>
    onType(line, recorded !== null && text === recordedName(line) ? null : text, edit?.value ?? null);
  const typedValue = (text: string): void =>
    onType(line, edit?.name ?? null, recorded !== null && text === recordedValue(line) ? null : text);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    onAdd();
  };
  const isWrong = {
    'aria-invalid': wrong !== null,
    'aria-describedby': wrong === null ? undefined : complaint,
  };
  return (
    <li class={change === null ? 'what-if-line' : `what-if-line ${change}`}>
      <input
        class="what-if-name"
        type="text"
        aria-label={`Name of ${shown}`}
        list={names}
        dir="ltr"
        autocomplete="off"
        spellcheck={false}
        placeholder="Header"
        maxLength={LONGEST_NAME + 1}
        value={name}
        onInput={(event) => typedName(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        {...isWrong}
      />
      <input
        class="what-if-value"
        type="text"
        aria-label={`Value of ${shown}`}
        dir="ltr"
        autocomplete="off"
        spellcheck={false}
        placeholder={recorded?.value === null ? 'not seen' : 'empty'}
        maxLength={LONGEST_VALUE + 1}
        value={edit?.value ?? recordedValue(line)}
        onInput={(event) => typedValue(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        {...isWrong}
      />
      <span class="what-if-buttons">
        {change === null ? null : <span class="what-if-mark">{change}</span>}
        {recorded === null || edit === null ? null : (
          <button
            type="button"
            aria-label={`Reset ${shown}`}
            title="As it was recorded"
            onClick={() => onReset(line)}
          >
            ↺
          </button>
        )}
        <button type="button" aria-label={`Remove ${shown}`} title="Remove" onClick={() => onRemove(line)}>
          ✕
        </button>
      </span>
      {wrong === null ? null : (
        <p id={complaint} class="what-if-wrong">
          <ProseText text={wrong} /> It is not used{recorded === null ? '' : ', so the recorded line stays'}.
        </p>
      )}
    </li>
  );
}

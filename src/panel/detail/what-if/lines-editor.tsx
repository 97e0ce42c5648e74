import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { EditedLine } from '../../../diagnosis/what-if/edited-lines';
import {
  MOST_ADDED_LINES,
  isAddedLine,
  withAddedLine,
  withLine,
  withoutLineEdit,
} from '../../../diagnosis/what-if/what-if-edits';
import type { EditedMessage, WhatIfEdits } from '../../../diagnosis/what-if/what-if-edits';
import { LineEditor } from './line-editor';
import type { LineActions } from './line-editor';

/** The most lines that are shown at once; a response may have thousands. */
const MOST_SHOWN = 200;

type Props = {
  readonly message: EditedMessage;
  readonly lines: readonly EditedLine[];
  readonly edits: WhatIfEdits;
  readonly onEdit: (edits: WhatIfEdits) => void;
  /** Names that are worth offering for a new line. */
  readonly suggestions: readonly string[];
  /** Whether a line is of interest at first sight; the others are folded away until they are edited. */
  readonly isDeciding: (name: string) => boolean;
};

const isAtFirstSight = (line: EditedLine, isDeciding: Props['isDeciding']): boolean =>
  line.edit !== null || line.recorded === null || isDeciding(line.recorded.name);

/** The header lines of one message, to be changed, removed and added. */
export function LinesEditor({ message, lines, edits, onEdit, suggestions, isDeciding }: Props) {
  const names = useId();
  const list = useRef<HTMLUListElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const isAdding = useRef(false);
  const isRemoving = useRef(false);
  useLayoutEffect(() => {
    if (isAdding.current)
      list.current?.querySelector<HTMLInputElement>('li:last-child .what-if-name')?.focus();
    if (isRemoving.current) addButton.current?.focus();
    isAdding.current = false;
    isRemoving.current = false;
  });
  const actions: LineActions = {
    onType: ({ key, recorded }, name, value) =>
      onEdit(
        recorded !== null && name === null && value === null
          ? withoutLineEdit(edits, message, key)
          : withLine(edits, message, { key, kind: 'change', name, value }),
      ),
    onRemove: ({ key, recorded }) => {
      isRemoving.current = true;
      onEdit(
        recorded === null
          ? withoutLineEdit(edits, message, key)
          : withLine(edits, message, { key, kind: 'remove', name: null, value: null }),
      );
    },
    onReset: ({ key }) => onEdit(withoutLineEdit(edits, message, key)),
    onAdd: () => {
      isAdding.current = true;
      onEdit(withAddedLine(edits, message, { name: '', value: '' }));
    },
  };
  const first = lines.filter((line) => isAtFirstSight(line, isDeciding));
  const folded = lines.filter((line) => !isAtFirstSight(line, isDeciding));
  const editors = (some: readonly EditedLine[]) =>
    some
      .slice(0, MOST_SHOWN)
      .map((line) => <LineEditor key={line.key} line={line} names={names} {...actions} />);
  const added = lines.filter(({ key }) => isAddedLine(key)).length;
  return (
    <>
      <datalist id={names}>
        {suggestions.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {folded.length === 0 ? null : (
        <details class="what-if-others">
          <summary>
            {folded.length === 1 ? '1 other header' : `${String(folded.length)} other headers`}
          </summary>
          <ul class="what-if-lines">{editors(folded)}</ul>
          {folded.length > MOST_SHOWN ? <p>The first {MOST_SHOWN} are shown.</p> : null}
        </details>
      )}
      <ul class="what-if-lines" ref={list}>
        {editors(first)}
      </ul>
      <button
        ref={addButton}
        type="button"
        class="what-if-add"
        disabled={added >= MOST_ADDED_LINES}
        onClick={actions.onAdd}
      >
        + Add a header
      </button>
    </>
  );
}

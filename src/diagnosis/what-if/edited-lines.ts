import type { Header, HeaderList } from '../../fetch-standard/header-list';
import { asciiLowercase } from '../../fetch-standard/isomorphic-string';
import type { Prose } from '../words/prose';
import { typedName, typedValue } from './typed-text';
import type { Typed } from './typed-text';
import { isAddedLine, recordedLineKey } from './what-if-edits';
import type { LineEdit } from './what-if-edits';

/** A line as recorded. A null value was sent, but not recorded: a preflight had the name. */
export type RecordedLine = { readonly name: string; readonly value: string | null };

/** A header line with what the reader made of it. */
export type EditedLine = {
  readonly key: string;
  /** Null for a line that was added. */
  readonly recorded: RecordedLine | null;
  /** Null where it stands as recorded. */
  readonly edit: LineEdit | null;
  /** The line that the rules are run with; null where there is none. */
  readonly line: RecordedLine | null;
  /** Why what was typed is not used, in which case `line` is what was recorded; null where nothing is wrong. */
  readonly wrong: Prose | null;
};

/** Checks a name that was typed, given the value of the line. */
export type NameCheck = (name: string, value: string) => Typed<string>;

const nameAlone: NameCheck = (name) => typedName(name);

/** A new line in which nothing has been typed yet: no line, and nothing to complain of. */
const isBlank = ({ name, value }: LineEdit): boolean => name === '' && value === '';

function withEdit(recorded: RecordedLine | null, edit: LineEdit, checkName: NameCheck): EditedLine {
  const base = { key: edit.key, recorded, edit };
  if (edit.kind === 'remove' || (recorded === null && isBlank(edit)))
    return { ...base, line: null, wrong: null };
  const value = edit.value === null ? null : typedValue(edit.value);
  if (value?.kind === 'wrong') return { ...base, line: recorded, wrong: value.why };
  const standing = value === null ? (recorded?.value ?? null) : value.value;
  const name = edit.name === null ? null : checkName(edit.name, standing ?? '');
  if (name?.kind === 'wrong') return { ...base, line: recorded, wrong: name.why };
  return {
    ...base,
    line: { name: name === null ? (recorded?.name ?? '') : name.value, value: standing },
    wrong: null,
  };
}

/**
 * The lines of a message in the order of the wire, with the edits in their places; lines that were added, and edits of
 * lines that are recorded no longer, at the end.
 */
export function editedLines(
  recorded: readonly RecordedLine[],
  edits: readonly LineEdit[],
  checkName: NameCheck = nameAlone,
): readonly EditedLine[] {
  const byKey = new Map(edits.map((edit) => [edit.key, edit]));
  const counts = new Map<string, number>();
  const inPlace = recorded.map((line): EditedLine => {
    const lowerName = asciiLowercase(line.name);
    const nth = counts.get(lowerName) ?? 0;
    counts.set(lowerName, nth + 1);
    const key = recordedLineKey(lowerName, nth);
    const edit = byKey.get(key);
    byKey.delete(key);
    return edit === undefined
      ? { key, recorded: line, edit: null, line, wrong: null }
      : withEdit(line, edit, checkName);
  });
  const orphans = [...byKey.values()].filter((edit) => isAddedLine(edit.key) || isWhole(edit));
  return [...inPlace, ...orphans.map((edit) => withEdit(null, edit, checkName))];
}

/** Whether an edit is a line of its own, with nothing to be taken from the record. */
const isWhole = ({ kind, name, value }: LineEdit): boolean =>
  kind === 'change' && name !== null && value !== null;

/** The header list that the lines make. */
export const headersOf = (lines: readonly EditedLine[]): HeaderList =>
  lines.flatMap(({ line }) => (line === null ? [] : [headerOf(line)]));

const headerOf = ({ name, value }: RecordedLine): Header => ({ name, value: value ?? '' });

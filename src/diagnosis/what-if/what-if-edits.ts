import type { ResponsePlace } from '../fix/whole-responses';
import { keyOf } from '../fix/whole-responses';

/** A message whose lines can be edited: the request that the script makes, or one of the responses to it. */
export type EditedMessage = 'request' | ResponsePlace;

/**
 * What became of one header line. Texts are as they were typed, right or wrong; null stands for what was recorded, so that
 * a line of which one half is edited follows the record with the other.
 */
export type LineEdit = {
  /** Names the line: see {@link recordedLineKey} and {@link addedLineKey}. */
  readonly key: string;
  readonly kind: 'change' | 'remove';
  readonly name: string | null;
  readonly value: string | null;
};

/** What became of one message. */
export type MessageEdit = {
  /** As typed; null as recorded. A request has none. */
  readonly status: string | null;
  /** At most one for each line; added lines in the order in which they were added. */
  readonly lines: readonly LineEdit[];
};

/** Everything that a reader changed in one exchange, apart from the exchange itself, which may still go on. */
export type WhatIfEdits = {
  /** As typed; null as recorded. */
  readonly method: string | null;
  /** Null as recorded. */
  readonly credentials: 'include' | 'not-include' | null;
  /** By {@link messageKey}. */
  readonly messages: ReadonlyMap<string, MessageEdit>;
};

export const NO_EDITS: WhatIfEdits = { method: null, credentials: null, messages: new Map() };

const NO_MESSAGE_EDIT: MessageEdit = { status: null, lines: [] };

/** The most lines that may be added to one message. */
export const MOST_ADDED_LINES = 100;

/** A text that two equal messages share. */
const messageKey = (message: EditedMessage): string => (message === 'request' ? 'request' : keyOf(message));

/** The name of a recorded line: the nth of its name, from 0, which stays the same when other lines come or go. */
export const recordedLineKey = (lowerName: string, nth: number): string => `${String(nth)} ${lowerName}`;

const ADDED = '+';

const addedLineKey = (number: number): string => `${ADDED}${String(number)}`;

/** Whether a line is one that the reader added. */
export const isAddedLine = (key: string): boolean => key.startsWith(ADDED);

/** What became of a message; nothing where it was not edited. */
export const editOf = ({ messages }: WhatIfEdits, message: EditedMessage): MessageEdit =>
  messages.get(messageKey(message)) ?? NO_MESSAGE_EDIT;

const isUntouched = ({ status, lines }: MessageEdit): boolean => status === null && lines.length === 0;

/** Whether anything is edited, rightly or not. */
export const isEdited = ({ method, credentials, messages }: WhatIfEdits): boolean =>
  method !== null || credentials !== null || messages.size > 0;

/** How many things are edited. */
export const countEdits = ({ method, credentials, messages }: WhatIfEdits): number =>
  [...messages.values()].reduce(
    (sum, { status, lines }) => sum + lines.length + (status === null ? 0 : 1),
    (method === null ? 0 : 1) + (credentials === null ? 0 : 1),
  );

function withMessage(edits: WhatIfEdits, message: EditedMessage, edit: MessageEdit): WhatIfEdits {
  const others = [...edits.messages].filter(([key]) => key !== messageKey(message));
  const kept = isUntouched(edit) ? others : [...others, [messageKey(message), edit] as const];
  return { ...edits, messages: new Map(kept) };
}

/** Types a method; null takes the recorded one again. */
export const withMethod = (edits: WhatIfEdits, method: string | null): WhatIfEdits => ({ ...edits, method });

/** Chooses a credentials mode; null takes the recorded one again. */
export const withCredentials = (
  edits: WhatIfEdits,
  credentials: WhatIfEdits['credentials'],
): WhatIfEdits => ({ ...edits, credentials });

/** Types the status of a response; null takes the recorded one again. */
export const withStatus = (edits: WhatIfEdits, place: ResponsePlace, status: string | null): WhatIfEdits =>
  withMessage(edits, place, { ...editOf(edits, place), status });

/** Changes or removes a line, or changes one that was added. */
export function withLine(edits: WhatIfEdits, message: EditedMessage, line: LineEdit): WhatIfEdits {
  const before = editOf(edits, message);
  const isThere = before.lines.some(({ key }) => key === line.key);
  const lines = isThere
    ? before.lines.map((other) => (other.key === line.key ? line : other))
    : [...before.lines, line];
  return withMessage(edits, message, { ...before, lines });
}

/** Takes a recorded line as it was, or an added one away. */
export function withoutLineEdit(edits: WhatIfEdits, message: EditedMessage, key: string): WhatIfEdits {
  const before = editOf(edits, message);
  return withMessage(edits, message, { ...before, lines: before.lines.filter((line) => line.key !== key) });
}

/** Adds a line at the end; the same edits where the message holds as many as it may. */
export function withAddedLine(
  edits: WhatIfEdits,
  message: EditedMessage,
  { name, value }: { readonly name: string; readonly value: string },
): WhatIfEdits {
  const added = editOf(edits, message).lines.filter(({ key }) => isAddedLine(key));
  if (added.length >= MOST_ADDED_LINES) return edits;
  const numbers = added.map(({ key }) => Number(key.slice(ADDED.length)));
  const key = addedLineKey(Math.max(-1, ...numbers) + 1);
  return withLine(edits, message, { key, kind: 'change', name, value });
}

/** Takes a whole message as it was recorded; the request's method and credentials mode too. */
export function withoutMessageEdits(edits: WhatIfEdits, message: EditedMessage): WhatIfEdits {
  const without = withMessage(edits, message, NO_MESSAGE_EDIT);
  return message === 'request' ? { ...without, method: null, credentials: null } : without;
}

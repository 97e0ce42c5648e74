import type { Response } from '../../exchange/exchange';
import type { Prose } from '../words/prose';
import { editedLines, headersOf } from './edited-lines';
import type { EditedLine } from './edited-lines';
import { typedStatus } from './typed-text';
import type { MessageEdit } from './what-if-edits';

/** A response with what the reader made of it. */
export type EditedResponse = {
  readonly response: Response;
  readonly lines: readonly EditedLine[];
  /** Why the status that was typed is not used; null where nothing is wrong. */
  readonly wrongStatus: Prose | null;
};

/** A response after its edits; the same response where there are none. What is typed wrongly stays without effect. */
export function editedResponse(recorded: Response, { status, lines: edits }: MessageEdit): EditedResponse {
  const lines = editedLines(recorded.headers, edits);
  const typed = status === null ? null : typedStatus(status);
  const wrongStatus = typed?.kind === 'wrong' ? typed.why : null;
  if (status === null && edits.length === 0) return { response: recorded, lines, wrongStatus };
  const response: Response = {
    ...recorded,
    status: typed?.kind === 'right' ? typed.value : recorded.status,
    headers: edits.length === 0 ? recorded.headers : headersOf(lines),
    // Lines that the reader has parted or joined are what they look like.
    repeatsMerged: edits.length === 0 && recorded.repeatsMerged,
  };
  return { response, lines, wrongStatus };
}

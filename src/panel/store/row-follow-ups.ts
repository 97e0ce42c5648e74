import type { CaseReader } from '../../diagnosis/case';
import { followUpNote } from '../../explanation/follow-up-note';
import type { FollowUpNote } from '../../explanation/follow-up-note';
import type { Row } from './row';

/** What the list says of what became of a row; null where the same request was not made again, or nothing changed. */
export function followUpOfRow({ exchange, explanation }: Row, read: CaseReader): FollowUpNote | null {
  if (explanation.kind === 'bug') return null;
  try {
    const note = followUpNote(read(exchange));
    return note?.kind === 'still' ? null : note;
  } catch {
    // A bug in it must not take the list away; the explanation of the request shows it.
    return null;
  }
}

import { useId } from 'preact/hooks';
import { answerTitle } from '../../../diagnosis/fix/explain-fix';
import type { HypotheticalAnswer } from '../../../diagnosis/what-if/hypothetical-exchange';
import { editOf, withoutMessageEdits, withStatus } from '../../../diagnosis/what-if/what-if-edits';
import type { WhatIfEdits } from '../../../diagnosis/what-if/what-if-edits';
import { decidesWhoReads } from '../../../exchange/rewritten-headers';
import { preflightSentences } from '../../../report/statements';
import { ProseText } from '../prose-text';
import { fieldClass } from './field-class';
import { LinesEditor } from './lines-editor';

const FOR_PREFLIGHTS: readonly string[] = [
  'Access-Control-Allow-Origin',
  'Access-Control-Allow-Methods',
  'Access-Control-Allow-Headers',
  'Access-Control-Allow-Credentials',
  'Access-Control-Max-Age',
];
const FOR_OTHERS: readonly string[] = [
  'Access-Control-Allow-Origin',
  'Access-Control-Allow-Credentials',
  'Access-Control-Expose-Headers',
  'Location',
  'Vary',
];

const isDeciding = (name: string): boolean => decidesWhoReads(name) || name.toLowerCase() === 'location';

const UNSEEN_STATUS: ReadonlySet<number> = new Set([200, 204]);

function provenance({ place, seen, sentHere, response }: HypotheticalAnswer): string | null {
  if (!sentHere) return 'This browser sends no such preflight here; another one would.';
  if (seen) return null;
  const start = UNSEEN_STATUS.has(response.status)
    ? ' It starts without any header: write what the server would say.'
    : '';
  return place.message === 'preflight'
    ? `The browser would ask first, and nobody has seen what the server says to that.${start}`
    : `Nobody has seen this answer, as the request was not sent like this.${start}`;
}

type Props = {
  readonly answer: HypotheticalAnswer;
  readonly kind: 'preflight' | 'redirect' | 'final';
  readonly edits: WhatIfEdits;
  readonly onEdit: (edits: WhatIfEdits) => void;
};

/** The status and the header lines of one answer. */
export function AnswerEditor({ answer, kind, edits, onEdit }: Props) {
  const heading = useId();
  const statusField = useId();
  const complaint = useId();
  const { place, method, url, lines, seen, response, reasons, wrongStatus } = answer;
  const edit = editOf(edits, place);
  const isTouched = edit.status !== null || edit.lines.length > 0;
  const note = provenance(answer);
  return (
    <section class={seen ? 'what-if-message' : 'what-if-message unseen'} aria-labelledby={heading}>
      <div class="cause-head">
        <h2 id={heading}>
          <ProseText text={answerTitle({ answer: kind, method, url })} />
        </h2>
        {isTouched ? (
          <button type="button" onClick={() => onEdit(withoutMessageEdits(edits, place))}>
            Reset this answer
          </button>
        ) : null}
      </div>
      {note === null ? null : <p class="dim">{note}</p>}
      {preflightSentences(reasons).map((reason, index) => (
        <p key={index} class="dim">
          <ProseText text={reason} />
        </p>
      ))}
      <p class={fieldClass(edit.status !== null, wrongStatus !== null)}>
        <label for={statusField}>Status</label>
        <input
          id={statusField}
          class="what-if-status"
          type="text"
          inputMode="numeric"
          autocomplete="off"
          maxLength={4}
          value={edit.status ?? String(response.status)}
          aria-invalid={wrongStatus !== null}
          aria-describedby={wrongStatus === null ? undefined : complaint}
          onInput={({ currentTarget: { value } }) => onEdit(withStatus(edits, place, value))}
        />
        {edit.status === null ? null : (
          <>
            <span class="what-if-mark">{wrongStatus === null ? 'changed' : 'wrong'}</span>
            <button
              type="button"
              aria-label="Reset the status"
              title="As it was recorded"
              onClick={() => onEdit(withStatus(edits, place, null))}
            >
              ↺
            </button>
          </>
        )}
        {wrongStatus === null ? null : (
          <span id={complaint} class="what-if-wrong">
            <ProseText text={wrongStatus} /> It is not used.
          </span>
        )}
      </p>
      <LinesEditor
        message={place}
        lines={lines}
        edits={edits}
        onEdit={onEdit}
        suggestions={kind === 'preflight' ? FOR_PREFLIGHTS : FOR_OTHERS}
        isDeciding={isDeciding}
      />
    </section>
  );
}

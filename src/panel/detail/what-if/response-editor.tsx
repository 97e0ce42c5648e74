import { useId } from 'preact/hooks';
import { responseTitle } from '../../../diagnosis/fix/explain-fix';
import type { HypotheticalResponse } from '../../../diagnosis/what-if/hypothetical-exchange';
import { editOf, withoutMessageEdits, withStatus } from '../../../diagnosis/what-if/what-if-edits';
import type { WhatIfEdits } from '../../../diagnosis/what-if/what-if-edits';
import { decidesWhoReads } from '../../../exchange/rewritten-headers';
import { preflightSentences } from './preflight-sentences';
import { ProseText } from '../../../report/blocks/prose-text';
import { LinesEditor } from './lines-editor';
import { TypedField } from './typed-field';

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

function provenance({ place, seen, sentHere, response }: HypotheticalResponse): string | null {
  if (!sentHere) return 'This browser sends no such preflight here, but another would.';
  if (seen) return null;
  const start = UNSEEN_STATUS.has(response.status)
    ? ' It starts without headers. Add what the server would send.'
    : '';
  return place.message === 'preflight'
    ? `The browser would send a preflight first. Its response was not received yet.${start}`
    : `This response was not received because the request was not sent like this.${start}`;
}

type Props = {
  readonly response: HypotheticalResponse;
  readonly kind: 'preflight' | 'redirect' | 'final';
  readonly edits: WhatIfEdits;
  readonly onEdit: (edits: WhatIfEdits) => void;
};

/** The status and the header lines of one response. */
export function ResponseEditor({ response: edited, kind, edits, onEdit }: Props) {
  const heading = useId();
  const { place, method, url, lines, seen, response, reasons, wrongStatus } = edited;
  const edit = editOf(edits, place);
  const isTouched = edit.status !== null || edit.lines.length > 0;
  const note = provenance(edited);
  return (
    <section class={seen ? 'what-if-message' : 'what-if-message unseen'} aria-labelledby={heading}>
      <div class="cause-head">
        <h2 id={heading}>
          <ProseText text={responseTitle({ response: kind, method, url })} />
        </h2>
        {isTouched ? (
          <button type="button" onClick={() => onEdit(withoutMessageEdits(edits, place))}>
            Reset this response
          </button>
        ) : null}
      </div>
      {note === null ? null : <p class="dim">{note}</p>}
      {preflightSentences(reasons).map((reason, index) => (
        <p key={index} class="dim">
          <ProseText text={reason} />
        </p>
      ))}
      <TypedField
        label="Status"
        what="status"
        value={edit.status ?? String(response.status)}
        isChanged={edit.status !== null}
        wrong={wrongStatus}
        onType={(status) => onEdit(withStatus(edits, place, status))}
        onReset={() => onEdit(withStatus(edits, place, null))}
        input={{ class: 'what-if-status', inputMode: 'numeric', maxLength: 4 }}
      />
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

import { asciiLowercase, utf8Decode } from '../../fetch-standard/isomorphic-string';
import type { ResponsePlace } from '../fix/whole-responses';
import { keyOf } from '../fix/whole-responses';
import { explainCannot } from '../fix/explain-cannot';
import type { ResponseFix, HeaderChange } from '../fix/fix';
import { serverSide } from '../fix/server-fix';
import type { Prose } from '../words/prose';
import type { EditedLine } from './edited-lines';
import type { WhatIf } from './what-if';
import { withAddedLine, withLine, withoutLineEdit, withStatus } from './what-if-edits';
import type { WhatIfEdits } from './what-if-edits';

/** The edits with the computed fix among them; or why no header helps, in a sentence or two. */
export type FixApplied =
  | { readonly kind: 'applied'; readonly edits: WhatIfEdits }
  | { readonly kind: 'cannot'; readonly why: Prose };

function withLineRemoved(
  edits: WhatIfEdits,
  place: ResponsePlace,
  { key, recorded }: EditedLine,
): WhatIfEdits {
  return recorded === null
    ? withoutLineEdit(edits, place, key)
    : withLine(edits, place, { key, kind: 'remove', name: null, value: null });
}

function withLineSet(
  edits: WhatIfEdits,
  place: ResponsePlace,
  { key, recorded, line }: EditedLine,
  value: string,
): WhatIfEdits {
  if (recorded?.name === line?.name && recorded?.value === value) return withoutLineEdit(edits, place, key);
  const name = recorded === null || recorded.name !== line?.name ? (line?.name ?? '') : null;
  return withLine(edits, place, { key, kind: 'change', name, value: utf8Decode(value) });
}

/** The first line of the name gets the value, the others go; a new line where there is none. */
function withHeaderChange(
  edits: WhatIfEdits,
  place: ResponsePlace,
  lines: readonly EditedLine[],
  { name, after }: HeaderChange,
): WhatIfEdits {
  const named = lines.filter(
    ({ line }) => line !== null && asciiLowercase(line.name) === asciiLowercase(name),
  );
  const [first, ...others] = named;
  const gone = (after === null ? named : others).reduce(
    (kept, line) => withLineRemoved(kept, place, line),
    edits,
  );
  if (after === null) return gone;
  return first === undefined
    ? withAddedLine(gone, place, { name, value: utf8Decode(after) })
    : withLineSet(gone, place, first, after);
}

function withResponseFix(edits: WhatIfEdits, { responses }: WhatIf, fix: ResponseFix): WhatIfEdits {
  const place: ResponsePlace = {
    message: fix.response === 'preflight' ? 'preflight' : 'response',
    hop: fix.hop,
  };
  const lines = responses.find((response) => keyOf(response.place) === keyOf(place))?.lines ?? [];
  const status = fix.status === null ? edits : withStatus(edits, place, String(fix.status.after));
  return fix.headers.reduce((before, change) => withHeaderChange(before, place, lines, change), status);
}

/**
 * Fills in the least change of the responses after which the rules pass in every engine, worked out for the exchange as it
 * is edited; what was edited rightly stays.
 */
export function applyFix(edited: WhatIf, edits: WhatIfEdits): FixApplied {
  const side = serverSide(edited.whole.exchange, edited.on, edited.diagnosis.causes);
  if (side.kind === 'cannot') return { kind: 'cannot', why: explainCannot(side) };
  return {
    kind: 'applied',
    edits: side.responses.reduce((before, fix) => withResponseFix(before, edited, fix), edits),
  };
}

import { useId } from 'preact/hooks';
import type { Diagnosis } from '../../../diagnosis/diagnosis';
import type { WhatIf } from '../../../diagnosis/what-if/what-if';
import { LONGEST_METHOD } from '../../../diagnosis/what-if/typed-text';
import {
  editOf,
  withCredentials,
  withMethod,
  withoutMessageEdits,
} from '../../../diagnosis/what-if/what-if-edits';
import type { WhatIfEdits } from '../../../diagnosis/what-if/what-if-edits';
import type { Exchange } from '../../../exchange/exchange';
import { visibleText } from '../../../explanation/visible-text';
import { fieldClass } from './field-class';
import { LinesEditor } from './lines-editor';
import { TypedField } from './typed-field';

const METHODS: readonly string[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
const HEADERS: readonly string[] = ['Authorization', 'Content-Type', 'X-Requested-With'];

const RECORDED_CREDENTIALS: Readonly<Record<Diagnosis['credentials']['mode'], string>> = {
  include: 'with credentials',
  'not-include': 'without credentials',
  unknown: 'not known',
};

type Props = {
  readonly recorded: Exchange;
  readonly diagnosis: Diagnosis;
  readonly tried: WhatIf;
  readonly edits: WhatIfEdits;
  readonly onEdit: (edits: WhatIfEdits) => void;
};

/** The part of the request that the page's script decides: its method, its headers, its credentials mode. */
export function RequestEditor({ recorded, diagnosis, tried, edits, onEdit }: Props) {
  const heading = useId();
  const credentialsField = useId();
  const { wrongMethod, requestLines } = tried;
  const [{ method }] = recorded.hops;
  const isTouched =
    edits.method !== null || edits.credentials !== null || editOf(edits, 'request').lines.length > 0;
  return (
    <section class="what-if-message" aria-labelledby={heading}>
      <div class="cause-head">
        <h2 id={heading}>Request of the script</h2>
        {isTouched ? (
          <button type="button" onClick={() => onEdit(withoutMessageEdits(edits, 'request'))}>
            Reset the request
          </button>
        ) : null}
      </div>
      <TypedField
        label="Method"
        what="method"
        value={edits.method ?? visibleText(method)}
        isChanged={edits.method !== null}
        wrong={wrongMethod}
        suggestions={METHODS}
        onType={(typed) => onEdit(withMethod(edits, typed === method ? null : typed))}
        onReset={() => onEdit(withMethod(edits, null))}
        input={{ class: 'what-if-method', maxLength: LONGEST_METHOD + 1 }}
      />
      <p class={fieldClass(edits.credentials !== null, false)}>
        <label for={credentialsField}>Credentials</label>
        <select
          id={credentialsField}
          value={edits.credentials ?? ''}
          onChange={({ currentTarget: { value } }) =>
            onEdit(withCredentials(edits, value === 'include' || value === 'not-include' ? value : null))
          }
        >
          <option value="">as recorded: {RECORDED_CREDENTIALS[diagnosis.credentials.mode]}</option>
          <option value="include">with credentials</option>
          <option value="not-include">without credentials</option>
        </select>
        {edits.credentials === null ? null : <span class="what-if-mark">changed</span>}
      </p>
      <LinesEditor
        message="request"
        lines={requestLines}
        edits={edits}
        onEdit={onEdit}
        suggestions={HEADERS}
        isDeciding={() => true}
      />
    </section>
  );
}

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
import { visibleText } from '../../../report/visible-text';
import { ProseText } from '../prose-text';
import { fieldClass } from './field-class';
import { LinesEditor } from './lines-editor';

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
  const methodField = useId();
  const methods = useId();
  const credentialsField = useId();
  const complaint = useId();
  const { wrongMethod, requestLines } = tried;
  const [{ method }] = recorded.hops;
  const isTouched =
    edits.method !== null || edits.credentials !== null || editOf(edits, 'request').lines.length > 0;
  return (
    <section class="what-if-message" aria-labelledby={heading}>
      <div class="cause-head">
        <h2 id={heading}>What the page asks for</h2>
        {isTouched ? (
          <button type="button" onClick={() => onEdit(withoutMessageEdits(edits, 'request'))}>
            Reset the request
          </button>
        ) : null}
      </div>
      <p class={fieldClass(edits.method !== null, wrongMethod !== null)}>
        <label for={methodField}>Method</label>
        <input
          id={methodField}
          class="what-if-method"
          type="text"
          list={methods}
          autocomplete="off"
          spellcheck={false}
          maxLength={LONGEST_METHOD + 1}
          value={edits.method ?? visibleText(method)}
          aria-invalid={wrongMethod !== null}
          aria-describedby={wrongMethod === null ? undefined : complaint}
          onInput={({ currentTarget: { value } }) =>
            onEdit(withMethod(edits, value === method ? null : value))
          }
        />
        <datalist id={methods}>
          {METHODS.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        {edits.method === null ? null : (
          <>
            <span class="what-if-mark">{wrongMethod === null ? 'changed' : 'wrong'}</span>
            <button
              type="button"
              aria-label="Reset the method"
              title="As it was recorded"
              onClick={() => onEdit(withMethod(edits, null))}
            >
              ↺
            </button>
          </>
        )}
        {wrongMethod === null ? null : (
          <span id={complaint} class="what-if-wrong">
            <ProseText text={wrongMethod} /> It is not used.
          </span>
        )}
      </p>
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

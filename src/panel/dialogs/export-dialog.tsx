import { useEffect, useMemo, useState } from 'preact/hooks';
import type { PrintedReport } from '../../report/forms/print-report';
import type { PanelStore } from '../store/panel-store';
import { exportScopes } from '../store/export-scopes';
import type { ExportScopeId } from '../store/export-scopes';
import type { Reports } from '../store/services';
import { Modal } from './modal';
import { previewOf, sizeOf, tellSecrets } from './export-words';

type Props = { readonly store: PanelStore; readonly scope: ExportScopeId; readonly onClose: () => void };

type Written =
  { readonly kind: 'waiting' } | { readonly kind: 'failed' } | ({ readonly kind: 'written' } & PrintedReport);

const WAITING: Written = { kind: 'waiting' };

type ChoiceProps = {
  readonly label: string;
  readonly chosen: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly onChoose: (id: string) => void;
};

function Choice({ label, chosen, options, onChoose }: ChoiceProps) {
  return (
    <label class="export-choice">
      <span>{label}</span>
      <select value={chosen} onChange={(event) => onChoose(event.currentTarget.value)}>
        {options.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What leaves, word for word, with what can be done with it. */
function Export({ store, scope: firstScope, onClose, reports }: Props & { readonly reports: Reports }) {
  const { printReport, REPORT_FORMS, reportFileName } = reports;
  // What is recorded meanwhile changes nothing: what was looked at is what leaves.
  const [scopes] = useState(() => exportScopes(store));
  const [scopeId, setScopeId] = useState<string>(firstScope);
  const [formId, setFormId] = useState(REPORT_FORMS[0].id);
  const [written, setWritten] = useState<Written>(WAITING);
  const [done, setDone] = useState('');
  const scope = scopes.find(({ id }) => id === scopeId) ?? scopes[0];
  const form = REPORT_FORMS.find(({ id }) => id === formId) ?? REPORT_FORMS[0];
  useEffect(() => {
    setWritten(WAITING);
    setDone('');
    if (scope === undefined) return;
    // The choice is painted first: many requests take a moment to write.
    const timer = setTimeout(() => {
      try {
        setWritten({ kind: 'written', ...printReport(form, store.subjectOf(scope.exchanges)) });
      } catch {
        setWritten({ kind: 'failed' });
      }
    });
    return () => clearTimeout(timer);
  }, [scope, form]);
  const isWritten = written.kind === 'written';
  // A report may be many megabytes long: what is said of it is worked out once.
  const preview = useMemo(() => (written.kind === 'written' ? previewOf(written.text) : null), [written]);
  const notes = useMemo(
    () => (written.kind === 'written' ? `${tellSecrets(written.secrets)} ${sizeOf(written.text)}` : null),
    [written],
  );
  if (scope === undefined) return <p>No request is recorded.</p>;
  const onCopy = async (): Promise<void> => {
    if (written.kind !== 'written') return;
    setDone((await store.putOnClipboard(written.text)) ? 'Copied' : 'The browser did not allow copying');
  };
  const onSave = async (): Promise<void> => {
    if (written.kind !== 'written') return;
    const name = reportFileName(form, store.subjectOf(scope.exchanges));
    await store.saveFile({ name, mediaType: form.mediaType, text: written.text });
    setDone(`Saving ${name}`);
  };
  return (
    <>
      <div class="export-choices">
        <Choice label="Requests" chosen={scope.id} options={scopes} onChoose={setScopeId} />
        <Choice label="Form" chosen={form.id} options={REPORT_FORMS} onChoose={setFormId} />
      </div>
      <section
        class="export-preview"
        aria-label="Preview"
        tabIndex={0}
        aria-busy={written.kind === 'waiting'}
      >
        {preview === null ? null : <pre>{preview.text}</pre>}
        {preview?.note === undefined ? null : <p class="dim">{preview.note}</p>}
        {written.kind === 'failed' ? (
          <p>This report could not be written. This is a bug in the panel, not in the page.</p>
        ) : null}
      </section>
      <p class="export-notes" role="status">
        {written.kind === 'waiting' ? 'Writing the report…' : null}
        {notes}
      </p>
      <div class="export-actions">
        <span class="export-done" role="status">
          {done}
        </span>
        <button type="button" onClick={onClose}>
          Close
        </button>
        <button type="button" disabled={!isWritten} onClick={() => void onCopy()}>
          Copy
        </button>
        <button type="button" class="primary" disabled={!isWritten} onClick={() => void onSave()}>
          Save as file
        </button>
      </div>
    </>
  );
}

/** Takes reports out of the panel: of which requests, in which form, after a look at what leaves. */
export function ExportDialog(props: Props) {
  const reports = props.store.reports.value;
  return (
    <Modal titleId="export-title" class="export" onClose={props.onClose}>
      <h2 id="export-title">Export</h2>
      {reports.kind === 'loaded' ? <Export {...props} reports={reports.module} /> : null}
      {reports.kind === 'failed' ? (
        <p>A part of the extension is missing. Close DevTools and open it again.</p>
      ) : null}
    </Modal>
  );
}

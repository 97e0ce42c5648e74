import type { ComponentChildren, Ref } from 'preact';
import type { View } from '../store/log-view';
import type { PanelStore } from '../store/panel-store';

type Props = {
  readonly store: PanelStore;
  /** What opens a file. */
  readonly openButton: ComponentChildren;
  readonly filterInput: Ref<HTMLInputElement>;
  /** The reader has filtered and goes on to the list. */
  readonly onFiltered: () => void;
};

function RecordButton({ store }: { readonly store: PanelStore }) {
  const status = store.log.value.status;
  const isRecording = status !== null && !status.paused;
  return (
    <button
      type="button"
      class="record"
      aria-pressed={isRecording}
      disabled={status === null}
      title={isRecording ? 'Recording. Click to pause' : 'Paused. Click to record'}
      onClick={() => store.setPaused(isRecording)}
    >
      <span class={isRecording ? 'dot on' : 'dot'} aria-hidden="true" />
      <span class="visually-hidden">Record</span>
    </button>
  );
}

function ViewSwitch({ store }: { readonly store: PanelStore }) {
  const choice = (view: View, name: string, count: number) => (
    <label class={store.view.value === view ? 'chosen' : ''}>
      <input
        type="radio"
        name="view"
        class="visually-hidden"
        checked={store.view.value === view}
        onChange={() => (store.view.value = view)}
      />
      {name} <span class="number">{count}</span>
    </label>
  );
  return (
    <div class="segments" role="radiogroup" aria-label="Requests to show">
      {choice('blocked', 'Blocked', store.blockedRows.value.length)}
      {choice('all', 'All', store.rows.value.length)}
    </div>
  );
}

/** What decides about the recording; a file has none. */
const RecordingControls = ({ store }: { readonly store: PanelStore }) => (
  <>
    <RecordButton store={store} />
    <button type="button" onClick={store.clear} title="Clear the list (Ctrl+L)">
      Clear
    </button>
    <label class="check" title="Keep requests when the page navigates">
      <input
        type="checkbox"
        checked={store.log.value.status?.preserveLog ?? false}
        onChange={(event) => store.setPreserveLog(event.currentTarget.checked)}
      />
      <span>
        Preserve <span class="optional">log</span>
      </span>
    </label>
  </>
);

/** What can be done with all requests that are shown. */
export function Toolbar({ store, openButton, filterInput, onFiltered }: Props) {
  const { isGrouped } = store.preferences.value;
  const blocked = store.blockedRows.value.length;
  const onFilterKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === 'ArrowDown') {
      event.preventDefault();
      onFiltered();
    } else if (event.key === 'Escape' && store.filter.value !== '') {
      // Chromium empties the field by itself, Firefox does not; DevTools would open its drawer or its split console.
      event.stopPropagation();
      store.filter.value = '';
    }
  };
  return (
    <header class="toolbar">
      {store.file === null ? <RecordingControls store={store} /> : null}
      <ViewSwitch store={store} />
      <input
        ref={filterInput}
        type="search"
        class="filter"
        aria-label="Filter requests"
        placeholder="Filter: words, -not, status:4xx, host:*.example"
        title="Words, -word, method: status: host: url: code: owner: is:blocked|fixed|allowed|failed|preflight"
        spellcheck={false}
        autocomplete="off"
        value={store.filter.value}
        onInput={(event) => (store.filter.value = event.currentTarget.value)}
        onKeyDown={onFilterKey}
      />
      <button
        type="button"
        aria-pressed={isGrouped}
        title="Group requests by the requested origin"
        onClick={() => (store.preferences.value = { ...store.preferences.value, isGrouped: !isGrouped })}
      >
        Group <span class="optional">by API</span>
      </button>
      <button
        type="button"
        class="copy-blocked"
        disabled={blocked === 0}
        title="Copy a Markdown report of all blocked requests, without secrets"
        onClick={store.copyBlocked}
      >
        Copy blocked
      </button>
      <button
        type="button"
        class="open-export"
        disabled={store.rows.value.length === 0}
        title="Look at a report, then copy it or save it as a file"
        onClick={() => store.openExport(blocked === 0 ? 'all' : 'blocked')}
      >
        Export…
      </button>
      {openButton}
    </header>
  );
}

import { useSignal } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';
import { plural } from '../../diagnosis/words/plural';
import { listenForFiles } from './file-drop';
import type { FileOpening } from './file-opening';

type Props = { readonly opening: FileOpening; readonly isInTab: boolean };

function Reading({ opening }: { readonly opening: FileOpening }) {
  const state = opening.reading.value;
  if (state.kind === 'none') return null;
  if (state.kind === 'refused')
    return (
      <div class="notice bad" role="alert" data-notice="file-refused">
        <span class="notice-text">
          {state.name} was not opened. {state.why}
        </span>
        <button type="button" class="dismiss" aria-label="Dismiss" onClick={opening.cancel}>
          ✕
        </button>
      </div>
    );
  return (
    <div class="notice info" data-notice="file-reading">
      <label class="notice-text">
        <span role="status">Reading {state.name}</span> <progress max={100} value={state.percent} />
      </label>
      <button type="button" onClick={opening.cancel}>
        Cancel
      </button>
    </div>
  );
}

/** Which file is shown in place of the recording, what it lacks, and the way back. */
function Shown({ opening, isInTab }: Props) {
  const shown = opening.shown.value;
  if (shown === null) return null;
  const { name, recorder, requests, notes } = shown.file;
  return (
    <div class="notice warn opened" data-notice="file-shown">
      <div class="notice-text">
        <span role="status">
          Showing {name}, recorded by {recorder}: {plural(requests, 'request', 'requests')}.
        </span>
        {notes.length === 0 ? null : (
          <details>
            <summary>What this file lacks</summary>
            <ul>
              {notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          </details>
        )}
      </div>
      <button type="button" class="leave-file" onClick={opening.leave}>
        {isInTab ? 'Close file' : 'Back to recording'}
      </button>
    </div>
  );
}

/** Where a file can be dropped: on the whole panel. */
function DropPlace({ opening }: { readonly opening: FileOpening }) {
  const isOver = useSignal(false);
  useLayoutEffect(() => {
    const teardown = new AbortController();
    const over = (now: boolean) => (isOver.value = now);
    listenForFiles(window, { over, drop: (file) => void opening.open(file) }, teardown.signal);
    return () => teardown.abort();
  }, [opening]);
  return (
    <div class="drop-hint" role="status">
      {isOver.value ? 'Drop the file to open it' : null}
    </div>
  );
}

/** All that is said of a file that was opened, or is being opened. */
export const OpenedNotices = (props: Props) => (
  <>
    <Reading opening={props.opening} />
    <Shown {...props} />
    <DropPlace opening={props.opening} />
  </>
);

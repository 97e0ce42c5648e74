import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { PanelStore } from '../store/panel-store';
import { lossNotices } from './loss-notices';
import type { Notice } from './notice';

/** Everything that keeps the recording from being whole, the most important first. */
function noticesOf(store: PanelStore): readonly Notice[] {
  const { status } = store.log.value;
  const notices: Notice[] = [];
  if (store.file !== null) return notices;
  if (store.connection.value === 'lost') {
    notices.push({
      kind: 'lost',
      tone: 'warn',
      text: 'The recorder does not respond. Reconnecting…',
      action: null,
      canBeDismissed: false,
    });
  }
  if (store.connection.value === 'gone') {
    notices.push({
      kind: 'gone',
      tone: 'bad',
      text: 'The extension was reloaded or removed. Close and reopen DevTools to continue. What is shown here remains.',
      action: null,
      canBeDismissed: false,
    });
  }
  if (status === null) return notices;
  if (status.hostAccess === 'limited') {
    notices.push({
      kind: 'host-access',
      tone: 'bad',
      text: 'The browser hides requests from this extension until it has access to both the page and the API. The extension reads headers only and changes nothing.',
      action: { name: 'Grant access', run: store.grantHostAccess },
      canBeDismissed: false,
    });
  }
  if (status.paused && store.rows.value.length > 0) {
    notices.push({
      kind: 'paused',
      tone: 'info',
      text: 'Recording is paused.',
      action: { name: 'Resume', run: () => store.setPaused(false) },
      canBeDismissed: false,
    });
  }
  if (!status.navigationSeen) {
    notices.push({
      kind: 'late',
      tone: 'info',
      text: 'DevTools was opened after this page had loaded, so earlier requests are missing.',
      action: store.reload === null ? null : { name: 'Reload to capture', run: store.reload },
      canBeDismissed: true,
    });
  }
  notices.push(...lossNotices(store.log.value, status, store.malformedMessages.value));
  return notices;
}

type Props = {
  readonly store: PanelStore;
  /** What is to be known of something else than the recording. */
  readonly children: ComponentChildren;
};

/** One line for each thing that the reader has to know about the recording itself. */
export function Notices({ store, children }: Props) {
  const dismissed = useSignal<readonly string[]>([]);
  const shown = noticesOf(store).filter(({ kind }) => !dismissed.value.includes(kind));
  return (
    <div class="notices">
      {children}
      <div role="status" aria-label="About the recording">
        {shown.map(({ kind, tone, text, action, canBeDismissed }) => (
          <div key={kind} class={`notice ${tone}`} data-notice={kind}>
            <span class="notice-text">{text}</span>
            {action === null ? null : (
              <button type="button" onClick={action.run}>
                {action.name}
              </button>
            )}
            {canBeDismissed ? (
              <button
                type="button"
                class="dismiss"
                aria-label="Dismiss"
                onClick={() => (dismissed.value = [...dismissed.value, kind])}
              >
                ✕
              </button>
            ) : null}
          </div>
        ))}
      </div>
    </div>
  );
}

import type { PanelStore } from '../store/panel-store';

type Props = { readonly store: PanelStore; readonly onShowKeys: () => void };

/** Numbers, the privacy promise, and what was last done. */
export function Footer({ store, onShowKeys }: Props) {
  const requests = store.rows.value.length;
  const ignored = store.log.value.status?.ignoredEvents ?? 0;
  return (
    <footer class="footer">
      <span class="number">
        {store.blockedRows.value.length} blocked · {requests} {requests === 1 ? 'request' : 'requests'}
      </span>
      {ignored > 0 ? (
        <span
          class="optional"
          title="Events that belonged to no known request or that could not be understood"
        >
          {ignored} events ignored
        </span>
      ) : null}
      <span class="optional">Headers only. Nothing leaves this machine.</span>
      <span class="announcement" role="status" aria-live="polite">
        {store.announcement.value}
      </span>
      <button type="button" class="keys-button" onClick={onShowKeys} title="Show all keys (?)">
        ? keys
      </button>
    </footer>
  );
}

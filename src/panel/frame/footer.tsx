import { useEffect } from 'preact/hooks';
import type { PanelStore } from '../store/panel-store';
import { LogLimitChoice } from './log-limit-choice';

/** Long enough to be read; afterwards the same words can be announced again. */
const ANNOUNCED_MILLISECONDS = 5_000;

type Props = { readonly store: PanelStore };

/** Numbers, the privacy promise, and what was last done. */
export function Footer({ store }: Props) {
  const announcement = store.announcement.value;
  useEffect(() => {
    if (announcement === '') return;
    const timer = setTimeout(() => (store.announcement.value = ''), ANNOUNCED_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [store, announcement]);
  const requests = store.rows.value.length;
  const selected = store.selectedRows.value.length;
  const ignored = store.log.value.status?.ignoredEvents ?? 0;
  return (
    <footer class="footer">
      <span class="number">
        {selected > 1 ? `${String(selected)} selected · ` : null}
        {store.blockedRows.value.length} blocked · {requests} {requests === 1 ? 'request' : 'requests'}
      </span>
      {ignored > 0 ? (
        <span class="optional" title="Events that belong to no known request">
          {ignored} events ignored
        </span>
      ) : null}
      {store.file === null ? <LogLimitChoice store={store} /> : null}
      <span class="optional">Headers only. Nothing leaves this machine by itself.</span>
      <span class="announcement" role="status" aria-live="polite">
        {announcement}
      </span>
      <button type="button" class="keys-button" onClick={store.showKeys} title="Show all keys (?)">
        ? keys
      </button>
    </footer>
  );
}

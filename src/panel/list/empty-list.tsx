import type { ComponentChildren } from 'preact';
import type { Browser } from '../../exchange/exchange';
import type { PanelStore } from '../store/panel-store';
import { plural, sameOriginSummary, trafficSummary } from './traffic-summary';

const Empty = ({ title, children }: { readonly title: string; readonly children: ComponentChildren }) => (
  <div class="empty-list">
    <h2>{title}</h2>
    {children}
  </div>
);

const REFUSED_UNSENT: Readonly<Record<Browser, string>> = {
  chromium:
    'Chromium tells extensions nothing of requests that it refuses before they are sent, because of a Content Security Policy or the mode of a fetch: look for those in the Console.',
  firefox:
    'Requests that Firefox refuses before they are sent appear about a second later; the reason is in the Console only.',
};

/** What cannot be seen here, and where to look instead. */
const Unseen = ({ browser }: { readonly browser: Browser }) => (
  <p class="dim" data-notice="unseen">
    {REFUSED_UNSENT[browser]} What a service worker answers by itself never goes to the network and is not
    listed.
  </p>
);

function NothingYet({ store }: { readonly store: PanelStore }) {
  const { status } = store.log.value;
  if (status === null) {
    return (
      <Empty title="Connecting to the recorder">
        <p>The list appears as soon as it answers.</p>
      </Empty>
    );
  }
  if (status.paused) {
    return (
      <Empty title="Recording is paused">
        <p>Requests that the page makes now are not seen.</p>
        <button type="button" onClick={() => store.setPaused(false)}>
          Resume recording
        </button>
      </Empty>
    );
  }
  if (status.hostAccess === 'limited') {
    return (
      <Empty title="Requests are hidden from this extension">
        <p>
          Whatever this page asks for is listed once access to all sites is granted and the page is loaded
          again. Until then an empty list says nothing about the page.
        </p>
        <button type="button" onClick={store.grantHostAccess}>
          Grant access
        </button>
      </Empty>
    );
  }
  return (
    <Empty title="No cross-origin requests yet">
      <p>
        Requests of this page to other origins appear here as they happen.{' '}
        {sameOriginSummary(status.sameOriginRequests)}
      </p>
      <Unseen browser={status.browser} />
      {store.reload === null ? null : (
        <button type="button" onClick={store.reload}>
          {status.navigationSeen ? 'Reload the page' : 'Reload to capture'}
        </button>
      )}
    </Empty>
  );
}

/** Why the list is empty and what to do about it. */
export function EmptyList({ store }: { readonly store: PanelStore }) {
  const rows = store.rows.value;
  const isBlockedView = store.view.value === 'blocked';
  const isFiltered = store.filter.value.trim() !== '';
  if (rows.length === 0) return <NothingYet store={store} />;
  if (isBlockedView && store.blockedRows.value.length === 0) {
    return (
      <Empty title="Nothing was blocked">
        <p>{trafficSummary(rows, store.log.value.status?.sameOriginRequests ?? 0)}</p>
        {store.log.value.status?.hostAccess === 'limited' ? (
          <p>Requests to sites to which this extension has no access are missing.</p>
        ) : null}
        {store.log.value.status === null ? null : <Unseen browser={store.log.value.status.browser} />}
        <button type="button" onClick={() => (store.view.value = 'all')}>
          Show all {rows.length}
        </button>
      </Empty>
    );
  }
  return (
    <Empty title="The filter matches nothing">
      <p>
        {isBlockedView
          ? `${plural(store.blockedRows.value.length, 'blocked request is', 'blocked requests are')} hidden.`
          : `${plural(rows.length, 'request is', 'requests are')} hidden.`}
      </p>
      {isFiltered ? (
        <button type="button" onClick={() => (store.filter.value = '')}>
          Clear the filter
        </button>
      ) : null}
    </Empty>
  );
}

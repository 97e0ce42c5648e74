import type { ComponentChildren } from 'preact';
import type { Browser } from '../../exchange/exchange';
import type { PanelStore } from '../store/panel-store';
import { plural } from '../../diagnosis/words/plural';
import { sameOriginSummary, trafficSummary } from './traffic-summary';

const Empty = ({ title, children }: { readonly title: string; readonly children: ComponentChildren }) => (
  <div class="empty-list">
    <h2>{title}</h2>
    {children}
  </div>
);

const REFUSED_UNSENT: Readonly<Record<Browser, string>> = {
  chromium:
    'Requests that Chrome blocks before sending (by a Content Security Policy or the request mode) are not visible to extensions. Look for them in the Console.',
  firefox:
    'Requests that Firefox blocks before sending appear about a second later. Only the Console shows the reason.',
};

/** What the list leaves out, and where to look instead. */
const Unlisted = ({ store }: { readonly store: PanelStore }) => {
  const { status } = store.log.value;
  if (status === null || store.file !== null) return null;
  const sameOrigin = sameOriginSummary(status.sameOriginRequests);
  return (
    <details data-notice="unseen">
      <summary>What is not listed?</summary>
      <p class="dim">
        {sameOrigin === '' ? null : `${sameOrigin} `}
        {REFUSED_UNSENT[status.browser]} Responses that a service worker returns without the network are not
        listed.
      </p>
    </details>
  );
};

function NothingYet({ store }: { readonly store: PanelStore }) {
  const { status } = store.log.value;
  if (store.file !== null) {
    return (
      <Empty title="No cross-origin requests in this file">
        <p>CORS rules apply only to requests to an origin other than the page's own.</p>
      </Empty>
    );
  }
  if (status === null) {
    return (
      <Empty title="Connecting to the recorder">
        <p>The list appears as soon as the recorder is connected.</p>
      </Empty>
    );
  }
  if (status.paused) {
    return (
      <Empty title="Recording is paused">
        <p>Requests that the page makes now are not recorded.</p>
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
          To list the requests of this page, grant access to all sites and reload the page. Until then, an
          empty list says nothing about the page.
        </p>
        <button type="button" onClick={store.grantHostAccess}>
          Grant access
        </button>
      </Empty>
    );
  }
  return (
    <Empty title="No cross-origin requests yet">
      <p>Requests of this page to other origins appear here as they happen.</p>
      {store.reload === null ? null : (
        <button type="button" onClick={store.reload}>
          {status.navigationSeen ? 'Reload the page' : 'Reload to capture'}
        </button>
      )}
      <Unlisted store={store} />
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
        <p>{trafficSummary(rows, 0)}</p>
        {store.log.value.status?.hostAccess === 'limited' ? (
          <p>Requests to sites that this extension cannot access are missing.</p>
        ) : null}
        <button type="button" onClick={() => (store.view.value = 'all')}>
          Show all {rows.length}
        </button>
        <Unlisted store={store} />
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

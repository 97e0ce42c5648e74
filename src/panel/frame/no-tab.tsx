/** The panel's page, opened by hand without saying which tab to show. */
export const NoTab = () => (
  <div class="empty-list">
    <h2>Which tab?</h2>
    <p>
      Open DevTools on the page in question and choose its CORS tab, or add <code>?tabId=</code> and the
      number of the tab to this address.
    </p>
  </div>
);

import type { FileOpening } from './file-opening';
import { OpenButton } from './open-button';
import { OpenedNotices } from './opened-notices';

/** The panel's page as an ordinary tab, where nothing is recorded: it shows files. */
export const NoTab = ({ opening }: { readonly opening: FileOpening }) => (
  <main>
    <div class="notices">
      <OpenedNotices opening={opening} isInTab />
    </div>
    <div class="empty-list">
      <h2>Open a report or a HAR file</h2>
      <p>Choose a report exported as JSON, or a HAR from any browser, proxy or tool. Or drop it here.</p>
      <OpenButton opening={opening} name="Open a file…" />
      <p class="dim">
        To record requests, open DevTools on the page in question and choose its CORS tab. Nothing leaves this
        machine.
      </p>
    </div>
  </main>
);

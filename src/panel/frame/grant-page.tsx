import { useSignal } from '@preact/signals';

type Props = {
  /** Asks the user; called in the click's handler. Resolves to whether access was granted. */
  readonly requestHostAccess: () => Promise<boolean>;
};

/** Asks for host access from a page of its own: Firefox lets no DevTools panel ask. */
export function GrantPage({ requestHostAccess }: Props) {
  const outcome = useSignal('');
  const ask = () => {
    requestHostAccess().then(
      (isGranted) => {
        outcome.value = isGranted
          ? 'Granted. Go back to DevTools and reload the page.'
          : 'Not granted. The browser still hides requests from this extension.';
      },
      () => {
        outcome.value = 'The browser showed no prompt. Grant access on the extensions page of the browser.';
      },
    );
  };
  return (
    <main class="grant">
      <h1>Let CORS Inspector see requests</h1>
      <p>
        A browser shows a cross-origin request only to an extension that has access to both the page and the
        API. Which APIs a page requests is not known beforehand, so the extension needs access to all sites.
      </p>
      <ul>
        <li>It reads methods, URLs, statuses and headers, and only while DevTools is open.</li>
        <li>It reads no bodies and changes nothing.</li>
        <li>Nothing leaves this machine by itself.</li>
      </ul>
      <button type="button" onClick={ask}>
        Grant access
      </button>
      <p role="status">{outcome.value}</p>
    </main>
  );
}

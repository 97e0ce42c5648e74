import { Modal } from './modal';

const KEYS: readonly (readonly [keys: string, what: string])[] = [
  ['↑ ↓ PgUp PgDn', 'Move through the requests'],
  ['Home End', 'First and last request'],
  ['Shift+↑ ↓', 'Select several requests (also with a click)'],
  ['Ctrl+click', 'Select one more request, or one less'],
  ['Ctrl+A', 'Select all requests in the list'],
  ['Enter', 'Go to the explanation'],
  ['Esc  or  ←', 'Go back to the list'],
  ['/  or  Ctrl+F', 'Filter (Enter goes to the list, Esc clears)'],
  ['Ctrl+C', 'Copy the selected requests as Markdown'],
  ['Ctrl+L', 'Clear the list'],
  ['?', 'Show these keys'],
];

/** The keys, over the panel, until closed. */
export const KeysDialog = ({ onClose }: { readonly onClose: () => void }) => (
  <Modal titleId="keys-title" class="keys" onClose={onClose}>
    <h2 id="keys-title">Keys</h2>
    <dl>
      {KEYS.map(([keys, what]) => (
        <div key={keys}>
          <dt>
            <kbd>{keys}</kbd>
          </dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
    <p>On a Mac, ⌘ stands for Ctrl.</p>
    <button type="button" onClick={onClose}>
      Close
    </button>
  </Modal>
);
